import { beforeEach, expect, test } from "vitest";
import { deleteRecord } from "@/lib/records/bin";
import { listBin, purgeMany, restoreMany } from "@/lib/records/bin-list";
import { getAnyRecord } from "@/lib/records/record";
import { createRecord } from "@/lib/records/write";
import { later, newWorld, noon, person, type World } from "../support/world";

let world: World;
beforeEach(() => {
  world = newWorld();
});

const account = (name: string, number: string) =>
  createRecord(world.admin, "account", { name, number }, noon).id;
const bin = (id: number, minutes: number, viewer = world.admin) =>
  deleteRecord(viewer, "account", id, later(minutes));
const names = (page: { rows: { name: string }[] }) => page.rows.map((row) => row.name);

test("the bin lists what was deleted last first, by type, and goes on by key", () => {
  const [a, b, c] = ["A", "B", "C"].map((name, n) => account(name, String(n)));
  const lead = createRecord(world.admin, "lead", { name: "Kevin" }, noon);
  bin(b!, 1);
  bin(a!, 2);
  bin(c!, 2);
  deleteRecord(world.admin, "lead", lead.id, later(3));
  expect(names(listBin(world.admin, {}))).toEqual(["Kevin", "C", "A", "B"]);
  const first = listBin(world.admin, { type: "account", limit: 2 });
  expect([names(first), first.total]).toEqual([["C", "A"], 3]);
  const second = listBin(world.admin, { type: "account", limit: 2, after: first.next! });
  expect([names(second), second.next]).toEqual([["B"], null]);
});

test("somebody who may not delete for good finds only what they deleted themselves", async () => {
  const sam = person("Sam", "Sales Agent", world.sales);
  const own = createRecord(sam, "account", { name: "Sam's", ownerId: String(sam.userId) }, noon).id;
  const other = account("Ada's", "1");
  bin(own, 1, sam);
  bin(other, 2);
  expect(names(listBin(sam, {}))).toEqual(["Sam's"]);
  const report = await restoreMany(sam, [own, other], later(3));
  expect(report.done).toBe(1);
  expect(report.refused.map(({ id }) => id)).toEqual([other]);
  expect(await purgeMany(sam, [other], later(3))).toMatchObject({ done: 0 });
});

test("what cannot come back is told with its reason, and keeps nobody else", async () => {
  const [taken, free] = [account("Taken", "77"), account("Free", "78")];
  bin(taken, 1);
  bin(free, 2);
  account("Newcomer", "77");
  const report = await restoreMany(world.admin, [free, taken], later(3));
  expect(report.done).toBe(1);
  expect(report.refused).toEqual([{ id: taken, reason: expect.stringContaining("Newcomer") }]);
  expect(getAnyRecord(world.admin, free).name).toBe("Free");
});

test("erasing for good empties the bin of just those", async () => {
  const [a, b] = [account("A", "1"), account("B", "2")];
  bin(a, 1);
  bin(b, 2);
  expect(await purgeMany(world.admin, [a], later(3))).toEqual({ done: 1, refused: [] });
  expect(names(listBin(world.admin, {}))).toEqual(["B"]);
});
