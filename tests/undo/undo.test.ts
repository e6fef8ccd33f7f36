import { beforeEach, expect, test } from "vitest";
import { Invalid, NotFound } from "@/lib/errors";
import { addNote } from "@/lib/interactions/write";
import { deleteRecord } from "@/lib/records/bin";
import { linkRecords, unlinkRecords } from "@/lib/records/links";
import { getRecord, type Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { countRelated } from "@/lib/records/related";
import { createRecord, updateRecord } from "@/lib/records/write";
import { undoLast } from "@/lib/undo/undo";
import { later, newWorld, noon, person, topic, type World } from "../support/world";

let world: World;
let account: Stored;
beforeEach(() => {
  world = newWorld();
  const input = { name: "ABC Cleaning", valueCents: "1,000.00", industry: "Cleaning" };
  account = createRecord(world.admin, "account", input, noon);
});

const values = () => getRecord(world.admin, recordType("account"), account.id).values;
const undo = (minutes = 5, viewer = world.admin) => undoLast(viewer, later(minutes)).said;

test("a change of fields is taken back, and says which", () => {
  const more = { valueCents: "2,500.50", industry: "", phone: "(800) 285-7995" };
  updateRecord(world.admin, "account", account.id, more, later(1));
  expect(undo()).toBe("Undone: Industry, Account Value, Phone of ABC Cleaning.");
  expect(values()).toMatchObject({ valueCents: 100_000, industry: "Cleaning", phone: null });
});

test("what followed from a change goes back with it", () => {
  const [slow, quick] = [topic("Slow", -20), topic("Quick", -5)];
  const input = { name: "Fax", topicId: String(slow), accountId: String(account.id) };
  const { id } = createRecord(world.admin, "case", input, later(1));
  updateRecord(world.admin, "case", id, { topicId: String(quick) }, later(2));
  expect(values().score).toBe(45);
  expect(undo()).toBe("Undone: Topic of Fax.");
  expect(values().score).toBe(30);
});

test("of which records it was is told, for whatever else offers to take the same back", () => {
  deleteRecord(world.admin, "account", account.id, later(1));
  expect(undoLast(world.admin, later(2)).recordIds).toEqual([account.id]);
});

test("a deletion is taken back", () => {
  deleteRecord(world.admin, "account", account.id, later(1));
  expect(undo()).toBe("Undone: ABC Cleaning is back.");
  expect(values().name).toBe("ABC Cleaning");
});

test("a link is taken back, and so is its removal", () => {
  const contact = createRecord(world.admin, "contact", { name: "Taylor Smith" }, noon);
  const end = { type: "account", id: account.id, relation: "contacts" };
  const contacts = recordType("account").relations.find(({ key }) => key === "contacts")!;
  const linked = () => countRelated(world.admin, account, contacts);
  linkRecords(world.admin, end, contact.id, later(1));
  expect(undo(2)).toBe("Undone: ABC Cleaning and Taylor Smith are no longer linked.");
  expect(linked()).toBe(0);
  linkRecords(world.admin, end, contact.id, later(3));
  unlinkRecords(world.admin, end, contact.id, later(4));
  expect(undo(5)).toBe("Undone: ABC Cleaning and Taylor Smith are linked again.");
  expect(linked()).toBe(1);
});

test("what was done to several records at once is taken back from all of them, or from none", () => {
  const other = createRecord(world.admin, "account", { name: "Tokyo Noodles", industry: "Food" }, noon);
  const both = [account.id, other.id];
  const industries = () =>
    both.map((id) => getRecord(world.admin, recordType("account"), id).values.industry);
  for (const id of both) updateRecord(world.admin, "account", id, { industry: "Travel" }, later(1));
  expect(undo(2)).toBe("Undone: your last change of 2 records.");
  expect(industries()).toEqual(["Cleaning", "Food"]);
  for (const id of both) updateRecord(world.admin, "account", id, { industry: "Travel" }, later(3));
  const manager = person("Mia", "Manager", world.sales);
  updateRecord(manager, "account", other.id, { industry: "Hotels" }, later(4));
  expect(() => undo(5)).toThrow("Industry of Tokyo Noodles was changed since, so nothing was undone.");
  expect(industries()).toEqual(["Travel", "Hotels"]);
});

test("what somebody changed since stays as they left it", () => {
  const manager = person("Mia", "Manager", world.sales);
  updateRecord(world.admin, "account", account.id, { industry: "Catering" }, later(1));
  updateRecord(manager, "account", account.id, { industry: "Travel" }, later(2));
  expect(() => undo()).toThrow("Industry of ABC Cleaning was changed since, so nothing was undone.");
  expect(values().industry).toBe("Travel");
});

test("what somebody else did, what is long ago, and what cannot be undone stay", () => {
  const reader = person("Rea", "Read Only", world.support);
  expect(() => undo(1, reader)).toThrow("There is nothing of yours to undo.");
  updateRecord(world.admin, "account", account.id, { industry: "Catering" }, later(1));
  expect(() => undo(120)).toThrow(Invalid);
  addNote(world.admin, { type: "account", id: account.id }, { html: "<p>Hello</p>" }, later(2));
  expect(() => undo()).toThrow("What you did last cannot be undone this way.");
  expect(values().industry).toBe("Catering");
});

test("what is no longer the viewer's to change is not found", () => {
  const amos = person("Amos", "Manager", world.support);
  updateRecord(amos, "account", account.id, { industry: "Catering" }, later(1));
  const demoted = { ...amos, permissions: person("Rea", "Read Only", world.support).permissions };
  expect(() => undo(2, demoted)).toThrow(NotFound);
  expect(values().industry).toBe("Catering");
});
