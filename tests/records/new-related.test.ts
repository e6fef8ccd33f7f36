import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { createRelated, relatedForms } from "@/lib/records/new-related";
import { getRecord, type Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { countRelated, relationsOf } from "@/lib/records/related";
import { createRecord } from "@/lib/records/write";
import { newWorld, noon, person, topic, type World } from "../support/world";

let world: World;
let account: Stored;
let topicId: string;

beforeEach(() => {
  world = newWorld();
  topicId = String(topic("Log in", -5));
  account = createRecord(world.admin, "account", { name: "ABC Cleaning" }, noon);
});

const parts = (subject: string) => [
  { type: "contact", input: { name: "Taylor" } },
  { type: "case", input: { name: subject, topicId } },
  { type: "opportunity", input: { name: "New floor", stageId: "1" } },
];
const related = (viewer: Viewer, key: string) => {
  const relation = relationsOf(viewer, "account").find((each) => each.key === key)!;
  return countRelated(viewer, getRecord(viewer, recordType("account"), account.id), relation);
};

test("contact, case and opportunity are made at once, linked to the account and to one another", () => {
  const [contact, made, opportunity] = createRelated(world.admin, account, parts("Cannot log in"), noon);
  const read = (record: Stored) => getRecord(world.admin, recordType(record.type), record.id).values;
  expect(read(made!)).toMatchObject({ accountId: account.id, contactId: contact!.id });
  expect(read(opportunity!)).toMatchObject({ accountId: account.id, primaryContactId: contact!.id });
  expect(["contacts", "cases", "opportunities"].map((key) => related(world.admin, key))).toEqual([1, 1, 1]);
  expect(read(account).primaryContactId).toBeNull();
});

test("a fault in one leaves none of them, and says in which it is", () => {
  const attempt = () => createRelated(world.admin, account, parts(""), noon);
  expect(attempt).toThrow(Invalid);
  expect(attempt).toThrow(expect.objectContaining({ fields: { "case.name": expect.any(String) } }));
  expect(related(world.admin, "contacts")).toBe(0);
});

test("nobody makes what they may not add, nor from what they may not see", () => {
  const reader = person("Rea", "Read Only", world.sales);
  expect(() => createRelated(reader, account, parts("X").slice(1, 2), noon)).toThrow(NotFound);
  expect(() => relatedForms(reader, account)).toThrow(NotFound);
  const lead = createRecord(world.admin, "lead", { name: "Lee" }, noon);
  expect(() => createRelated(world.admin, lead, parts("X").slice(1, 2), noon)).toThrow(NotFound);
});

test("the forms ask for what must be known and what the lists show, not for the account again", () => {
  const forms = relatedForms(world.admin, account);
  expect(forms.map(({ type }) => type)).toEqual(["contact", "case", "opportunity"]);
  const keys = forms[1]!.form.fields.map(({ key }) => key);
  expect(keys).toEqual(expect.arrayContaining(["name", "topicId"]));
  expect(keys).not.toContain("accountId");
});
