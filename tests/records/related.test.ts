import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { readListQuery } from "@/lib/filters/filter";
import { productTotalCents } from "@/lib/opportunities/line-figures";
import { changeLine } from "@/lib/opportunities/lines";
import { beginRelated } from "@/lib/records/begin";
import { deleteRecord } from "@/lib/records/bin";
import { linkRecords, relationOf } from "@/lib/records/links";
import { choices } from "@/lib/records/lookups";
import { neighboursOf } from "@/lib/records/neighbours";
import { getRecord, type Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { relatedRecords, relationsOf } from "@/lib/records/related";
import { relatedTable } from "@/lib/records/related-tables";
import { createRecord } from "@/lib/records/write";
import { later, newWorld, noon, person, topic, type World } from "../support/world";

let world: World;
let account: Stored;
let about: string;

beforeEach(() => {
  world = newWorld();
  about = String(topic("Password reset", -5));
  account = make("account", { name: "ABC Cleaning" });
});

const make = (type: string, input: Record<string, string>, viewer = world.admin) =>
  createRecord(viewer, type, input, noon);

const aCase = (name: string, more: Record<string, string> = {}) =>
  make("case", { name, topicId: about, accountId: String(account.id), ...more });

const related = (viewer: Viewer, record: Stored, key: string, ask: { after?: number; limit?: number } = {}) =>
  relatedRecords(viewer, record, relationOf(record.type, key), { fields: ["name"], ...ask });

const names = (page: { rows: Stored[] }) => page.rows.map((row) => row.name);

test("the other ends of every sort of relation are found from both sides", () => {
  const contact = make("contact", { name: "Taylor Smith" });
  const parent = make("account", { name: "Group" });
  const filed = aCase("Password reset", { contactId: String(contact.id) });
  linkRecords(world.admin, { type: "account", id: account.id, relation: "contacts" }, contact.id, noon);
  linkRecords(world.admin, { type: "account", id: account.id, relation: "parent" }, parent.id, noon);
  const fresh = getRecord(world.admin, recordType("account"), account.id);

  expect(names(related(world.admin, fresh, "contacts"))).toEqual(["Taylor Smith"]);
  expect(names(related(world.admin, contact, "accounts"))).toEqual(["ABC Cleaning"]);
  expect(names(related(world.admin, fresh, "cases"))).toEqual(["Password reset"]);
  expect(names(related(world.admin, filed, "account"))).toEqual(["ABC Cleaning"]);
  expect(names(related(world.admin, fresh, "parent"))).toEqual(["Group"]);
  expect(names(related(world.admin, parent, "children"))).toEqual(["ABC Cleaning"]);
  expect(related(world.admin, filed, "parent")).toMatchObject({ rows: [], total: 0, next: null });
});

test("pages go on by key, the newest first, and each record comes once", () => {
  for (let n = 0; n < 7; n++) aCase(`Case ${n}`);
  const first = related(world.admin, account, "cases", { limit: 3 });
  expect([names(first), first.total]).toEqual([["Case 6", "Case 5", "Case 4"], 7]);
  const second = related(world.admin, account, "cases", { limit: 3, after: first.next! });
  const third = related(world.admin, account, "cases", { limit: 3, after: second.next! });
  expect([...names(second), ...names(third)]).toEqual(["Case 3", "Case 2", "Case 1", "Case 0"]);
  expect(third.next).toBeNull();
});

test("what a viewer may not see is in no row, no count and no list of relations", () => {
  const sam = person("Sam", "Sales Agent", world.sales);
  const stageId = String(choices("stage")[0]!.id);
  const contact = make("contact", { name: "Taylor Smith" });
  const deal = { stageId, primaryContactId: String(contact.id), accountId: String(account.id), teamId: "" };
  make("opportunity", { name: "Hidden deal", ...deal });
  make("opportunity", { name: "Sam's deal", ...deal, ownerId: String(sam.userId) });
  const page = related(sam, account, "opportunities");
  expect([names(page), page.total]).toEqual([["Sam's deal"], 1]);

  const sue = person("Sue", "Support Agent", world.support);
  expect(relationsOf(sue, "account").map(({ key }) => key)).not.toContain("opportunities");
  expect(related(sue, account, "opportunities")).toMatchObject({ rows: [], total: 0 });
});

test("a deleted record leaves its relations until it is restored", () => {
  const filed = aCase("Password reset");
  deleteRecord(world.admin, "case", filed.id, later(1));
  expect(related(world.admin, account, "cases")).toMatchObject({ rows: [], total: 0 });
});

test("product lines come with their figures, and add up over the visible ones", () => {
  const contact = make("contact", { name: "Taylor Smith" });
  const deal = make("opportunity", {
    name: "Big deal",
    stageId: String(choices("stage")[0]!.id),
    primaryContactId: String(contact.id),
  });
  const mop = make("product", { name: "Mop", amountCents: "9.99" });
  const pail = make("product", { name: "Pail", amountCents: "5" });
  changeLine(world.admin, [deal, mop], { quantity: 3, discountBp: 1250 }, noon);
  linkRecords(world.admin, { type: "opportunity", id: deal.id, relation: "products" }, pail.id, noon);

  const page = related(world.admin, deal, "products");
  expect(page.lines[mop.id]).toEqual({
    quantity: 3,
    unitPriceCents: 999,
    discountBp: 1250,
    totalCents: 2622,
  });
  expect(names(related(world.admin, mop, "opportunities"))).toEqual(["Big deal"]);
  expect(productTotalCents(world.admin, deal.id)).toBe(3122);
  deleteRecord(world.admin, "product", pail.id, later(1));
  expect(productTotalCents(world.admin, deal.id)).toBe(2622);
});

test("a record's neighbours are those of the list that somebody came from", () => {
  const ids = ["b", "a", "d", "c"].map(
    (name) => make("lead", { name, source: name === "a" ? "" : "Web" }).id,
  );
  const [b, a, d, c] = ids as [number, number, number, number];
  const beside = (address: string, id: number) =>
    neighboursOf(
      world.admin,
      "lead",
      id,
      readListQuery(recordType("lead"), new URLSearchParams(address)),
      noon,
    );
  expect(beside("sort=name", b)).toEqual({ previous: a, next: c });
  expect(beside("sort=-name", d)).toEqual({ previous: null, next: c });
  expect(beside("sort=source", a)).toEqual({ previous: d < c ? c : d, next: null });
  expect(beside("sort=name&q=d", b)).toEqual({ previous: null, next: d });
});

test("a record that is begun from a field's other end is linked back by that very field", () => {
  const contact = make("contact", { name: "Taylor Smith" });
  const deal = make("opportunity", { name: "Deal", primaryContactId: String(contact.id), stageId: "1" });
  expect(beginRelated(relationOf("opportunity", "account"), deal)).toBe(
    `/accounts/new?link=opportunities:${deal.id}`,
  );
  const filed = aCase("Password reset");
  expect(beginRelated(relationOf("case", "account"), filed)).toBe(`/accounts/new?link=cases:${filed.id}`);
});

test("among the contacts of a deal the one that it names as its first is marked", () => {
  const [taylor, alexa] = ["Taylor Smith", "Alexa Smith"].map((name) => make("contact", { name }));
  const deal = make("opportunity", { name: "Big deal", primaryContactId: String(taylor!.id) });
  linkRecords(world.admin, { type: "opportunity", id: deal.id, relation: "contacts" }, alexa!.id, noon);
  const { rows } = relatedTable(world.admin, deal, relationOf("opportunity", "contacts"), { now: noon });
  expect(rows.map(({ name, primary }) => [name, primary])).toEqual([
    ["Alexa Smith", false],
    ["Taylor Smith", true],
  ]);
});
