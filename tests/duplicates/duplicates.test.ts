import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { matchKeys } from "@/db/schema";
import { duplicatesOfForm, findDuplicates } from "@/lib/duplicates/find";
import { hostKey, nameKey } from "@/lib/duplicates/keys";
import { isNear } from "@/lib/duplicates/near";
import { NotFound } from "@/lib/errors";
import { checkData } from "@/lib/health/check-data";
import { keepAllMatchKeys } from "@/lib/jobs/keep-match-keys";
import { deleteRecord, restoreRecord } from "@/lib/records/bin";
import type { Input } from "@/lib/records/input";
import { createRecord, updateRecord } from "@/lib/records/write";
import { later, newWorld, noon, person, type World } from "../support/world";

let world: World;
beforeEach(() => {
  world = newWorld();
});

const make = (type: string, input: Input) => createRecord(world.admin, type, input, noon);
const found = (type: string, sent: Record<string, string>, viewer = world.admin) =>
  duplicatesOfForm(viewer, type, new URLSearchParams(sent)).map(({ name, why }) => `${name}: ${why}`);

describe("names are compared without what people write differently", () => {
  test.each([
    ["Tony’s Pizza, Inc.", "TONYS PIZZA"],
    ["The Café & Bar Ltd", "the cafe and bar"],
    ["Zürich Uhren AG", "Zurich Uhren"],
    ["A.B.C. Cleaning", "ABC  Cleaning LLC"],
  ])("%s is %s", (one, other) => expect(nameKey(one)).toBe(nameKey(other)));

  test("a company that is called by its legal form keeps it", () => expect(nameKey("Co")).toBe("co"));

  test("a slip of the hand is near, another word is not", () => {
    expect(isNear("tonyspizza", "tonyspiza")).toBe(true);
    expect(isNear("tonyspizza", "tonyspizaz")).toBe(true);
    expect(isNear("tonyspizza", "tonnyspizza")).toBe(true);
    expect(isNear("tonyspizza", "tinaspizza")).toBe(false);
    expect(isNear("kim", "jim")).toBe(false);
  });

  test("a website is compared by its host", () => {
    expect(hostKey("https://www.Example.com/about")).toBe("example.com");
    expect(hostKey("example.com")).toBe("example.com");
    expect(hostKey(null)).toBeNull();
  });
});

describe("while a record is written down", () => {
  test("the same email is found on whatever type, however it is written", () => {
    make("contact", { firstName: "Taylor", lastName: "Smith", email: "taylor@example.com" });
    expect(found("lead", { name: "T. Smith", email: "Taylor@Example.com" })).toEqual([
      "Taylor Smith: same email",
    ]);
  });

  test("the same number is found in any notation and in any field of its own", () => {
    make("contact", { firstName: "Taylor", lastName: "Smith", workPhone: "(480) 555-1234" });
    expect(found("contact", { name: "Somebody", mobilePhone: "480.555.1234" })).toEqual([
      "Taylor Smith: same phone",
    ]);
  });

  test("the same host and a like name are found, the surest first", () => {
    make("account", { name: "Tonys Pizza" });
    make("account", { name: "Elsewhere", website: "https://www.tonys.example/menu" });
    make("account", { name: "Tony's Piza" });
    make("account", { name: "Dony's Pizza" });
    expect(found("account", { name: "TONY’S PIZZA LLC", website: "tonys.example" })).toEqual([
      "Elsewhere: same website",
      "Tonys Pizza: same name",
      "Tony's Piza: similar name",
      "Dony's Pizza: similar name",
    ]);
  });

  test("a lead's company is found among the accounts", () => {
    make("account", { name: "ABC Cleaning, Inc." });
    expect(found("lead", { name: "Kim", company: "abc cleaning" })).toEqual([
      "ABC Cleaning, Inc.: same company",
    ]);
  });

  test("nothing is found by what cannot be read, by nothing, or of other types", () => {
    make("account", { name: "ABC" });
    expect(found("account", { name: "", email: "not an address", website: "::" })).toEqual([]);
    expect(found("product", { name: "ABC" })).toEqual([]);
  });

  test("what the viewer may not see is not found", () => {
    const sam = person("Sam", "Sales Agent", world.sales);
    const other = person("Olga", "Support Agent", world.support);
    make("lead", { name: "Kim Lee", email: "kim@example.com" });
    expect(found("contact", { name: "x", email: "kim@example.com" }, sam)).toEqual([]);
    expect(() => found("lead", { name: "Kim Lee" }, other)).toThrow(NotFound);
  });

  test("the record itself is not its own duplicate, and only those who may merge are offered to", () => {
    const { id, values } = make("account", { name: "ABC Cleaning" });
    const twin = make("account", { name: "ABC Cleaning Inc" });
    expect(findDuplicates(world.admin, "account", values, id)).toMatchObject([
      { id: twin.id, mergeable: true },
    ]);
    const agent = person("Sue", "Support Agent", world.support);
    expect(findDuplicates(agent, "account", values, id)).toMatchObject([{ id: twin.id, mergeable: false }]);
  });
});

test("what a record is recognised by follows it through changes, deletion and return", () => {
  const { id } = make("account", { name: "Old Name" });
  updateRecord(world.admin, "account", id, { name: "New Name", website: "new.example" }, later(1));
  expect(db().select().from(matchKeys).all()).toEqual([
    { recordId: id, type: "account", name: "newname", host: "new.example" },
  ]);
  deleteRecord(world.admin, "account", id, later(2));
  expect(db().select().from(matchKeys).all()).toEqual([]);
  restoreRecord(world.admin, id, later(3));
  expect(db().select().from(matchKeys).all()).toHaveLength(1);
});

test("records from before are made known by the job, and the check tells of one that is not", async () => {
  const { id } = make("account", { name: "ABC" });
  db().delete(matchKeys).run();
  expect([...checkData()]).toEqual([`Duplicates: account ${id} is recognised by what it no longer says.`]);
  await keepAllMatchKeys.run({}, later(1));
  expect([...checkData()]).toEqual([]);
});
