import { type SQL, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import type { Viewer } from "@/lib/access/viewer";
import { createField } from "@/lib/custom-fields/make-field";
import { BadAddress, readListQuery } from "@/lib/filters/filter";
import { filterFieldsOf } from "@/lib/filters/filter-fields";
import { clauseOf, parseClause, writeClause } from "@/lib/filters/notation";
import { runDueJobs } from "@/lib/jobs/runner";
import { deleteRecord } from "@/lib/records/bin";
import { conditions } from "@/lib/records/list";
import { recordListPage } from "@/lib/records/list-page";
import { gathering } from "@/lib/records/plan";
import { recordType } from "@/lib/records/registry";
import { createRecord, updateRecord } from "@/lib/records/write";
import { newWorld, person, type World } from "../support/world";

let world: World;
let sam: Viewer;

/** Four accounts: by value, owner and name; made on four days around a turn of the year. */
beforeAll(() => {
  world = newWorld();
  sam = person("Sam", "Sales Agent", world.sales);
  const make = (name: string, valueCents: string, owner: Viewer, on: string) =>
    createRecord(
      world.admin,
      "account",
      { name, valueCents, ownerId: String(owner.userId), industry: name === "Low" ? "Food" : "" },
      new Date(on),
    );
  make("High", "900", world.admin, "2026-01-02T06:30:00Z");
  make("Mine", "100", sam, "2025-12-31T20:00:00Z");
  make("Low", "50", world.admin, "2025-11-15T12:00:00Z");
  make("Old", "60", world.admin, "2025-02-01T12:00:00Z");
});

const at = new Date("2026-01-02T18:00:00Z");
const list = (filters: string[], viewer: Viewer = sam) =>
  recordListPage(viewer, recordType("account"), new URLSearchParams(filters.map((f) => ["f", f])), at);
const names = (...filters: string[]) => list(filters).rows.map(({ name }) => name);

describe("filters joined by or", () => {
  test("find what meets any of them, and all of the others", () => {
    expect(names("ownerId~me|valueCents~min~500")).toEqual(["High", "Mine"]);
    expect(names("ownerId~me|valueCents~min~500", "valueCents~max~200")).toEqual(["Mine"]);
    expect(names("name~is~Old|industry~filled", "ownerId~notIn~999")).toEqual(["Low", "Old"]);
    expect(list(["valueCents~is~50|valueCents~is~60"]).page.total).toBe(2);
  });

  test("are told in one sentence", () => {
    const { sentences } = list(["ownerId~me|valueCents~min~500", "industry~empty"]);
    expect(sentences).toEqual([
      "Account Owner is me or Account Value is at least $500.00",
      "Industry is empty",
    ]);
  });

  test("are written as they are read, whatever stands in them", () => {
    const clause = clauseOf([
      { field: "name", operator: "is", operands: ["a|b~c"] },
      { field: "ownerId", operator: "me", operands: [] },
    ]);
    expect(parseClause(writeClause(clause))).toEqual(clause);
    expect(names("name~is~a%7Cb")).toEqual([]);
  });

  test("are refused when one of them is none", () => {
    for (const filter of [
      "ownerId~me|secret~is~1",
      "ownerId~me|",
      "ownerId~me|name~is",
      "ownerId~me|valueCents~min~x",
    ])
      expect(() => names(filter), filter).toThrow(BadAddress);
    expect(() => names(Array(30).fill("ownerId~me").join("|"))).toThrow(BadAddress);
  });

  test("by records that the viewer may not see find no more than by none", () => {
    const hidden = { ...sam, permissions: { ...sam.permissions!, records: { ...sam.permissions!.records } } };
    hidden.permissions.records.contact = { on: true, view: "none", edit: "none", delete: "none" };
    const contact = createRecord(world.admin, "contact", { name: "Unseen" }, at);
    const { page, sentences } = list([`primaryContactId~in~${contact.id}|name~is~High`], hidden);
    expect(page.total).toBe(1);
    expect(sentences.join()).not.toContain("Unseen");
    expect(filterFieldsOf(hidden, recordType("account"), [contact.id]).references.records).toEqual({});
    expect(filterFieldsOf(sam, recordType("account"), [contact.id]).references.records).toMatchObject({
      [contact.id]: { name: "Unseen" },
    });
  });
});

describe("a link to what the viewer may not see", () => {
  const own = { on: true, view: "owned", edit: "owned", delete: "owned" } as const;
  const keyOfMade = () =>
    createField(
      world.admin,
      {
        ...{ type: "account", kind: "link", label: "Branch", section: "Account Information", to: "contact" },
        ...{ required: false, unique: false, hint: "", options: [] },
      },
      at,
    );

  test.each(["primaryContactId", "made"])("is empty to them, and to nobody else (%s)", async (field) => {
    const key = field === "made" ? keyOfMade() : field;
    const keeper = { ...sam, permissions: { ...sam.permissions!, records: { ...sam.permissions!.records } } };
    keeper.permissions.records.contact = own;
    const contact = createRecord(world.admin, "contact", { name: "Kim" }, at);
    const linked = createRecord(world.admin, "account", { name: "Linked", [key]: String(contact.id) }, at);
    const among = (operator: string, viewer: Viewer) =>
      list([`${key}~${operator}`], viewer).rows.some(({ id }) => id === linked.id);
    const told = (viewer: Viewer) => [among("filled", viewer), among("empty", viewer)];
    const check = () => {
      expect(told(sam)).toEqual([true, false]);
      expect(told(keeper)).toEqual([false, true]);
    };
    check();
    await runDueJobs(at);
    check();
    // What was remembered of the accounts must not stand once a contact is another's.
    updateRecord(world.admin, "contact", contact.id, { ownerId: String(keeper.userId) }, at);
    expect(told(keeper)).toEqual([true, false]);
    deleteRecord(world.admin, "account", linked.id, at);
  });
});

describe("relative dates", () => {
  test.each([
    ["today", ["High"]],
    ["yesterday", []],
    ["thisWeek", ["High", "Mine"]],
    ["thisMonth", ["High"]],
    ["lastMonth", ["Mine"]],
    ["lastQuarter", ["Low", "Mine"]],
    ["thisYear", ["High"]],
    ["lastYear", ["Low", "Mine", "Old"]],
    ["nextWeek", []],
    ["last~2", ["High", "Mine"]],
    ["older~2", ["Low", "Old"]],
    ["older~300", ["Old"]],
  ])("%s is resolved when the list is read", (operator, found) => {
    expect(names(`createdAt~${operator}`)).toEqual(found);
  });

  test("are the days of the viewer's own clock", () => {
    const inPhoenix = { ...sam, timeZone: "America/Phoenix" };
    const found = (filter: string) => list([filter], inPhoenix).rows.map(({ name }) => name);
    expect(found("createdAt~today")).toEqual([]);
    expect(found("createdAt~yesterday")).toEqual(["High"]);
    expect(found("createdAt~lastYear")).toEqual(["Low", "Mine", "Old"]);
  });

  test("are told with their number", () => {
    expect(list(["createdAt~older~30"]).sentences).toEqual(["Created Date is more than 30 days ago"]);
    expect(list(["createdAt~lastQuarter"]).sentences).toEqual(["Created Date is last quarter"]);
  });
});

test("text that is not there is found too", () => {
  expect(names("industry~notContains~foo")).toEqual(["High", "Mine", "Old"]);
});

test("what is joined by or over several tables is found by the index of each", () => {
  const { from } = gathering(recordType("account"), conditionsOf("ownerId~me|valueCents~is~50"), "ids", at);
  expect(textOf(from)).toContain("union");
  expect(textOf(from)).toContain("as kept");
  const one = gathering(
    recordType("account"),
    conditionsOf("name~notContains~x|valueCents~is~50"),
    "ids",
    at,
  );
  expect(textOf(one.from)).not.toContain("union");
});

const conditionsOf = (filter: string) => {
  const query = readListQuery(recordType("account"), new URLSearchParams({ f: filter }));
  return conditions(world.admin, recordType("account"), query, at);
};
const textOf = (part: SQL) => db().select({ n: sql`1` }).from(sql`(select 1 ${part})`).toSQL().sql;
