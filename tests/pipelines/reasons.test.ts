import { beforeEach, expect, test } from "vitest";
import { Invalid, NotFound } from "@/lib/errors";
import { addReason, listReasons, orderReasons, removeReason, renameReason } from "@/lib/pipelines/reasons";
import { choices } from "@/lib/records/lookups";
import { newWorld, noon, person, type World } from "../support/world";
import { deal, dealIn, stageId } from "./world";

let world: World;
beforeEach(() => {
  world = newWorld();
});

const names = () => listReasons(world.admin, "lost").map(({ name }) => name);
const idOf = (name: string) => listReasons(world.admin, "lost").find((each) => each.name === name)!.id;

test("lost reasons stand in the admin's order, each name once", () => {
  const [first, ...rest] = names();
  const id = addReason(world.admin, "lost", "Too late", noon);
  expect(names()).toEqual([first, ...rest, "Too late"]);
  orderReasons(world.admin, "lost", [id, ...[first!, ...rest].map(idOf)], noon);
  expect(names()[0]).toBe("Too late");
  expect(() => addReason(world.admin, "lost", "too LATE", noon)).toThrow(Invalid);
  expect(() => renameReason(world.admin, "lost", { id, name: first! }, noon)).toThrow(Invalid);
  expect(() => orderReasons(world.admin, "lost", [id], noon)).toThrow(Invalid);
});

test("a reason that is removed stays on what was lost for it, and comes back by its name", () => {
  const [price] = names();
  const id = dealIn(world, "Closed/Lost", { lostReasonId: String(idOf(price!)) });
  const removed = idOf(price!);
  removeReason(world.admin, "lost", removed, noon);
  expect(names()).not.toContain(price);
  expect(deal(world, id).values).toMatchObject({ stageId: stageId("Closed/Lost"), lostReasonId: removed });
  expect(choices("lost").find((choice) => choice.id === removed)).toMatchObject({
    label: price,
    retired: true,
  });
  expect(addReason(world.admin, "lost", price!, noon)).toBe(removed);
  expect(names().at(-1)).toBe(price);
});

test("the two lists of reasons are apart, each of them its page's", () => {
  const reason = listReasons(world.admin, "disqualified")[0]!;
  expect(() => removeReason(world.admin, "lost", reason.id, noon)).toThrow(NotFound);
  expect(() => listReasons(person("Sam", "Sales Agent", world.sales), "lost")).toThrow(NotFound);
});
