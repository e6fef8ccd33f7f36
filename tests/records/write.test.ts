import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import { numberOfId } from "@/lib/cases/number";
import { statusId } from "@/lib/cases/statuses";
import { Conflict, NotFound } from "@/lib/errors";
import { deleteRecord, restoreRecord } from "@/lib/records/bin";
import type { Input } from "@/lib/records/input";
import { linkRecords, relationOf, unlinkRecords } from "@/lib/records/links";
import { getRecord } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { countRelated } from "@/lib/records/related";
import { faultsOf } from "@/lib/records/rules";
import { createRecord, updateRecord } from "@/lib/records/write";
import { later, newWorld, noon, person, topic, type World } from "../support/world";

let world: World;
beforeEach(() => {
  world = newWorld();
});

const account = (input: Input = {}) =>
  createRecord(world.admin, "account", { name: "ABC Cleaning", ...input }, noon);
const contact = (input: Input = {}) =>
  createRecord(world.admin, "contact", { firstName: "Taylor", lastName: "Smith", ...input }, noon);
const read = (type: string, id: number) => getRecord(world.admin, recordType(type), id).values;

describe("two people at one account", () => {
  test("changes to different fields merge", () => {
    const { id } = account();
    updateRecord(world.admin, "account", id, { industry: "Cleaning" }, later(1), { industry: "" });
    updateRecord(world.admin, "account", id, { email: "abc@example.com" }, later(2), { email: "" });
    expect(read("account", id)).toMatchObject({ industry: "Cleaning", email: "abc@example.com" });
  });

  test("the same field is refused with both values and the other's name, and nothing is written", () => {
    const { id } = account({ valueCents: "100" });
    const sam = person("Sam", "Manager", world.sales);
    updateRecord(sam, "account", id, { valueCents: "250" }, later(1), { valueCents: "100.00" });
    const late = () =>
      updateRecord(world.admin, "account", id, { valueCents: "300", industry: "X" }, later(2), {
        valueCents: "100.00",
        industry: "",
      });
    expect(late).toThrow(Conflict);
    try {
      late();
    } catch (error) {
      const words = { label: "Account Value", yours: "$300.00", theirs: "$250.00", by: "Sam Test" };
      expect((error as Conflict).conflicts).toEqual([{ field: "valueCents", ...words, stands: "250.00" }]);
    }
    expect(read("account", id)).toMatchObject({ valueCents: 25_000, industry: null });
    updateRecord(world.admin, "account", id, { valueCents: "300" }, later(3), { valueCents: "250.00" });
    expect(read("account", id)).toMatchObject({ valueCents: 30_000 });
  });

  test("two who change it to the same value are not in conflict", () => {
    const { id } = account();
    updateRecord(world.admin, "account", id, { industry: "Food" }, later(1), { industry: "" });
    expect(() =>
      updateRecord(world.admin, "account", id, { industry: "Food" }, later(2), { industry: "" }),
    ).not.toThrow();
  });
});

describe("bad input is told beside its field and nothing is lost", () => {
  test.each<[string, Input, string]>([
    ["a name of 10,000 characters", { name: "x".repeat(10_000) }, "name"],
    ["no name", { name: "  " }, "name"],
    ["a broken date", { name: "A", birthdate: "2026-02-31" }, "birthdate"],
    ["an email that is none", { name: "A", email: "not an address" }, "email"],
    ["a line break in an email", { name: "A", email: "a@example.com\nBcc: b@example.com" }, "email"],
    ["a choice that there is not", { name: "A", kind: "Enemy" }, "kind"],
    ["an owner that there is not", { name: "A", ownerId: "999" }, "ownerId"],
    ["an account that there is not", { name: "A", primaryOfId: "999" }, "primaryOfId"],
    ["an id", { name: "A", id: 1 }, "id"],
    ["a date that the system keeps", { name: "A", createdAt: 0 }, "createdAt"],
  ])("%s", (_, input, field) => {
    const before = db().select().from(events).all().length;
    expect(Object.keys(faultsOf(() => createRecord(world.admin, "contact", input, noon)))).toEqual([field]);
    expect(db().select().from(events).all()).toHaveLength(before);
  });

  test("what cannot be read and what is missing are told together, and a name made of others is not missing", () => {
    const sent = { email: "nobody", mobile: "x".repeat(200) };
    const keys = (input: Input) =>
      Object.keys(faultsOf(() => createRecord(world.admin, "contact", input, noon)));
    expect(keys({ ...sent, lastName: "" })).toEqual(expect.arrayContaining(["name", "email"]));
    expect(keys({ email: "nobody", firstName: "Taylor" })).toEqual(["email"]);
  });

  test("a website that would run as a script is refused, a bare host is taken", () => {
    expect(faultsOf(() => account({ website: "javascript:alert(1)" }))).toHaveProperty("website");
    expect(read("account", account({ website: "abc.example.com" }).id).website).toBe("abc.example.com");
  });

  test("script in a description is gone before it is stored", () => {
    const input = {
      name: "Fax",
      topicId: topic("Fax", 0),
      description: '<p onclick="x()">Hi<script>alert(1)</script></p>',
    };
    expect(createRecord(world.admin, "case", input, noon).values.description).toBe("<p>Hi</p>");
  });
});

describe("who may keep what", () => {
  test("an agent whose leads are Owned cannot make or leave one to somebody else", () => {
    const sam = person("Sam", "Sales Agent", world.sales);
    const other = person("Olga", "Sales Agent", world.sales);
    expect(
      faultsOf(() => createRecord(sam, "lead", { name: "Kim", ownerId: other.userId }, noon)),
    ).toHaveProperty("ownerId");
    const { id } = createRecord(sam, "lead", { name: "Kim", ownerId: sam.userId }, noon);
    expect(faultsOf(() => updateRecord(sam, "lead", id, { ownerId: other.userId }, noon))).toHaveProperty(
      "ownerId",
    );
    expect(() => updateRecord(other, "lead", id, { name: "Mine" }, noon)).toThrow(NotFound);
    expect(() => deleteRecord(other, "lead", id, noon)).toThrow(NotFound);
  });

  test("Read Only changes nothing", () => {
    const reader = person("Rea", "Read Only", world.support);
    const { id } = account();
    const count = db().select().from(events).all().length;
    expect(() => updateRecord(reader, "account", id, { name: "X" }, noon)).toThrow(NotFound);
    expect(() => createRecord(reader, "account", { name: "X" }, noon)).toThrow(NotFound);
    expect(() => deleteRecord(reader, "account", id, noon)).toThrow(NotFound);
    expect(() =>
      linkRecords(reader, { type: "account", id, relation: "contacts" }, contact().id, noon),
    ).toThrow(NotFound);
    expect(db().select().from(events).all()).toHaveLength(count + 1);
  });

  test("linking needs the right to edit both ends", () => {
    const agent = person("Sue", "Support Agent", world.support);
    const blind = {
      ...agent,
      permissions: {
        ...agent.permissions!,
        records: {
          ...agent.permissions!.records,
          contact: { on: true, view: "everything", edit: "none", delete: "none" } as const,
        },
      },
    };
    expect(() =>
      linkRecords(blind, { type: "account", id: account().id, relation: "contacts" }, contact().id, noon),
    ).toThrow(NotFound);
  });
});

describe("links", () => {
  test("an account's primary contact and a contact's primary account always agree", () => {
    const abc = account();
    const xyz = account({ name: "XYZ" });
    const taylor = contact({ primaryOfId: abc.id });
    expect(read("account", abc.id).primaryContactId).toBe(taylor.id);
    const alexa = contact({ firstName: "Alexa" });
    updateRecord(world.admin, "account", abc.id, { primaryContactId: alexa.id }, later(1));
    expect(read("contact", taylor.id).primaryOfId).toBeNull();
    updateRecord(world.admin, "contact", alexa.id, { primaryOfId: xyz.id }, later(2));
    expect(read("account", abc.id).primaryContactId).toBeNull();
    expect(read("account", xyz.id).primaryContactId).toBe(alexa.id);
    unlinkRecords(world.admin, { type: "account", id: xyz.id, relation: "contacts" }, alexa.id, later(3));
    expect(read("contact", alexa.id).primaryOfId).toBeNull();
  });

  test("the primary contact of a deal stays among its contacts, from whichever end", () => {
    const [taylor, alexa] = [contact(), contact({ firstName: "Alexa" })];
    const deal = createRecord(
      world.admin,
      "opportunity",
      { name: "Plan", primaryContactId: taylor.id },
      noon,
    );
    const ofDeal = { type: "opportunity", id: deal.id, relation: "contacts" };
    const ofContact = { type: "contact", id: taylor.id, relation: "opportunities" };
    linkRecords(world.admin, ofDeal, alexa.id, noon);
    const why = "Taylor Smith is the Primary Contact of Plan. Choose another first.";
    expect(() => unlinkRecords(world.admin, ofDeal, taylor.id, noon)).toThrow(why);
    expect(() => unlinkRecords(world.admin, ofContact, deal.id, noon)).toThrow(why);
    updateRecord(world.admin, "opportunity", deal.id, { primaryContactId: alexa.id }, later(1));
    unlinkRecords(world.admin, ofDeal, taylor.id, later(2));
    expect(countRelated(world.admin, deal, relationOf("opportunity", "contacts"))).toBe(1);
  });

  test("parents make no circle", () => {
    const top = account();
    const child = account({ name: "Branch", parentId: top.id });
    expect(
      faultsOf(() => updateRecord(world.admin, "account", top.id, { parentId: child.id }, noon)),
    ).toHaveProperty("parentId");
    expect(
      faultsOf(() => updateRecord(world.admin, "account", top.id, { parentId: top.id }, noon)),
    ).toHaveProperty("parentId");
  });

  test("a deleted account leaves its cases, and is theirs again when it comes back", () => {
    const abc = account();
    const { id } = createRecord(
      world.admin,
      "case",
      { name: "Fax", topicId: topic("Fax", 0), accountId: abc.id },
      noon,
    );
    deleteRecord(world.admin, "account", abc.id, later(1));
    restoreRecord(world.admin, abc.id, later(2));
    expect(read("case", id).accountId).toBe(abc.id);
  });
});

describe("what follows from other values", () => {
  test("a contact's name is built until it is typed", () => {
    const { id } = contact();
    expect(read("contact", id).name).toBe("Taylor Smith");
    updateRecord(world.admin, "contact", id, { lastName: "Jones" }, later(1));
    expect(read("contact", id).name).toBe("Taylor Jones");
    updateRecord(world.admin, "contact", id, { name: "T. J." }, later(2));
    updateRecord(world.admin, "contact", id, { lastName: "Brown" }, later(3));
    expect(read("contact", id).name).toBe("T. J.");
  });

  test("billing follows shipping while the switch is on", () => {
    const { id } = account({ shippingCity: "Tucson", billingSameAsShipping: true });
    expect(read("account", id).billingCity).toBe("Tucson");
  });

  test("closing a deal dates it and sets the stage's probability; opening it again takes the date away", () => {
    const deal = createRecord(
      world.admin,
      "opportunity",
      { name: "Deal", primaryContactId: contact().id, stageId: 1 },
      noon,
    );
    expect(deal.values).toMatchObject({ probability: 20, actualCloseOn: null });
    const won = updateRecord(world.admin, "opportunity", deal.id, { stageId: 4 }, later(1));
    expect(won.values).toMatchObject({ probability: 100, actualCloseOn: "2026-03-02" });
    const open = updateRecord(world.admin, "opportunity", deal.id, { stageId: 2 }, later(2));
    expect(open.values).toMatchObject({ probability: 40, actualCloseOn: null });
  });

  test("a case is dated when it is resolved and loses the date when it is reopened", () => {
    const { id } = createRecord(world.admin, "case", { name: "Fax", topicId: topic("Fax", 0) }, noon);
    updateRecord(world.admin, "case", id, { statusId: statusId("resolved", null) }, later(5));
    expect(read("case", id).resolvedAt).toBe(later(5).getTime());
    updateRecord(world.admin, "case", id, { statusId: statusId("in_progress", null) }, later(6));
    expect(read("case", id).resolvedAt).toBeNull();
  });
});

test("a number that was given away keeps a record in the bin, naming who has it", () => {
  const old = account({ number: "8999755" });
  deleteRecord(world.admin, "account", old.id, later(1));
  account({ name: "Successor", number: "8999755" });
  expect(() => restoreRecord(world.admin, old.id, later(2))).toThrow(/8999755 now belongs to Successor/);
});

test("case numbers are letters and digits, and never the same", () => {
  const numbers = Array.from({ length: 5000 }, (_, id) => numberOfId(id + 1));
  expect(new Set(numbers).size).toBe(5000);
  expect(numbers.every((number) => /^[A-Z]{3}-\d{7}$/.test(number))).toBe(true);
});
