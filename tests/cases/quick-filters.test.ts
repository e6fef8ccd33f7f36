import { beforeEach, expect, it } from "vitest";
import { addStatus, giveOwnList } from "@/lib/cases/change-statuses";
import { escalatedAmong } from "@/lib/cases/escalated";
import { quickFilters } from "@/lib/cases/quick-filters";
import { readListQuery } from "@/lib/filters/filter";
import { recordListPage } from "@/lib/records/list-page";
import { recordType } from "@/lib/records/registry";
import { createRecord } from "@/lib/records/write";
import { searchRecords } from "@/lib/search/search";
import { newWorld, noon, topic, type World } from "../support/world";

let world: World;
let topicId: number;

beforeEach(() => {
  world = newWorld();
  topicId = topic("Password reset", 0);
});

const newCase = (values: object) => createRecord(world.admin, "case", { topicId, ...values }, noon).id;
const filtersAt = (address: string) =>
  quickFilters(recordType("case"), readListQuery(recordType("case"), new URLSearchParams(address)));
const hrefOf = (label: string, address = "") => {
  const { statuses, departments } = filtersAt(address);
  return [...statuses, ...departments].find((each) => each.label === label)!.href;
};
const found = (href: string) =>
  recordListPage(world.admin, recordType("case"), new URL(href, "http://x").searchParams, noon).rows.map(
    ({ name }) => name,
  );

it("the list of cases is looked at by category, whatever its departments call their statuses", () => {
  giveOwnList(world.admin, world.support, noon);
  const fresh = addStatus(world.admin, { teamId: world.support, category: "open", name: "Fresh" }, noon);
  newCase({ name: "One", teamId: world.support, statusId: fresh });
  newCase({ name: "Two", teamId: world.sales });
  expect(found(hrefOf("Open")).toSorted()).toEqual(["One", "Two"]);
  expect(found(hrefOf("Closed"))).toEqual([]);
});

it("a department is looked at beside a category and whatever else the address asks for", () => {
  newCase({ name: "One", teamId: world.support, escalated: "true" });
  newCase({ name: "Two", teamId: world.sales, escalated: "true" });
  newCase({ name: "Three", teamId: world.support });
  const open = hrefOf("Open", "f=escalated~yes").slice("/cases?".length);
  const href = hrefOf("Support", open);
  expect(found(href)).toEqual(["One"]);
  const { statuses, departments } = filtersAt(href.slice("/cases?".length));
  expect(statuses.filter(({ current }) => current).map(({ label }) => label)).toEqual(["Open"]);
  expect(departments.filter(({ current }) => current).map(({ label }) => label)).toEqual(["Support"]);
});

it("an escalated case says so in lists and among what is found", () => {
  const [id, other] = [newCase({ name: "Fire", escalated: "true" }), newCase({ name: "Smoke" })];
  const { rows } = recordListPage(world.admin, recordType("case"), new URLSearchParams(), noon);
  expect(rows.filter(({ escalated }) => escalated).map(({ name }) => name)).toEqual(["Fire"]);
  expect(searchRecords(world.admin, "Fire")[0]!.hits[0]).toMatchObject({ name: "Fire", escalated: true });
  const asked = [id, other].map((each) => ({ id: each, type: "case" }));
  expect(escalatedAmong(asked)).toEqual(new Set([id]));
});
