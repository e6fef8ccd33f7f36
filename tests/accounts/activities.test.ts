import { beforeEach, expect, test } from "vitest";
import { type ActivityQuery, accountActivities, accountOfActivities } from "@/lib/accounts/activities";
import { deleteRecord } from "@/lib/records/bin";
import { createRecord, updateRecord } from "@/lib/records/write";
import { later, newWorld, noon, topic, type World } from "../support/world";

let world: World;
let accountId: number;
let cases: Record<"first" | "second" | "nobodys", number>;
beforeEach(() => {
  world = newWorld();
  const topicId = String(topic("Fax", -5));
  accountId = createRecord(world.admin, "account", { name: "ABC Cleaning" }, noon).id;
  const made = (name: string, minutes: number, ownerId = String(world.admin.userId)) =>
    createRecord(
      world.admin,
      "case",
      { name, topicId, accountId: String(accountId), ownerId },
      later(minutes),
    ).id;
  cases = { first: made("First", 1), second: made("Second", 2), nobodys: made("Nobody's", 3, "") };
  createRecord(world.admin, "case", { name: "Elsewhere", topicId }, noon);
});

const names = (query: Partial<ActivityQuery> = {}) =>
  accountActivities(
    world.admin,
    accountId,
    { sort: "created", unassigned: false, page: 1, ...query },
    later(9),
  ).rows.map(({ name }) => name);

test("all cases of the account stand there, the last created or updated on top", () => {
  expect(names()).toEqual(["Nobody's", "Second", "First"]);
  updateRecord(world.admin, "case", cases.first, { name: "First, changed" }, later(5));
  expect(names({ sort: "updated" })).toEqual(["First, changed", "Nobody's", "Second"]);
});

test("they can be cut to those that nobody has, and the deleted are not there", () => {
  expect(names({ unassigned: true })).toEqual(["Nobody's"]);
  deleteRecord(world.admin, "case", cases.nobodys, later(5));
  expect(names()).toEqual(["Second", "First"]);
});

test("a case without an account, or whose account is not the viewer's to see, has none", () => {
  const input = { name: "Deal", stageId: "1", accountId: String(accountId) };
  const contact = createRecord(world.admin, "contact", { name: "Taylor" }, noon);
  const deal = createRecord(
    world.admin,
    "opportunity",
    { ...input, primaryContactId: String(contact.id) },
    noon,
  );
  expect(accountOfActivities(world.admin, deal)?.name).toBe("ABC Cleaning");
  expect(accountOfActivities({ ...world.admin, superAdmin: false }, deal)).toBeNull();
  expect(accountOfActivities(world.admin, { ...deal, values: {} })).toBeNull();
});
