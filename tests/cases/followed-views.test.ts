import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { removePriority } from "@/lib/cases/change-priorities";
import { addStatus, giveOwnList, removeStatus, renameStatus } from "@/lib/cases/change-statuses";
import { priorities } from "@/lib/cases/priorities";
import { statusesOf } from "@/lib/cases/statuses";
import { recordType } from "@/lib/records/registry";
import { createView } from "@/lib/views/change";
import { viewsOf } from "@/lib/views/view";
import { later, newWorld, noon, type World } from "../support/world";

let world: World;

beforeEach(() => {
  world = newWorld();
});

const statusOf = (teamId: number | null, name: string) =>
  statusesOf(teamId).find((status) => status.name === name)!.id;

/** Saves a view of cases with these filters. */
function save(...filters: string[]): void {
  const query = filters.map((text) => `f=${encodeURIComponent(text)}`);
  createView(
    world.admin as Viewer & { userId: number },
    {
      ...{ type: "case", name: "Mine to do", address: [...query, "sort=-name"].join("&") },
      ...{ shared: false, pinned: false, isDefault: false, fromId: 0 },
    },
    noon,
  );
}

const saved = () => {
  const [view] = viewsOf(world.admin, recordType("case"));
  const params = new URLSearchParams(view!.href.split("?")[1]);
  return [...params.getAll("f"), params.get("sort")];
};

test("a saved view that asks for a status asks for the one that it was removed into", async () => {
  const waits = addStatus(world.admin, { teamId: null, category: "open", name: "Waits" }, noon);
  const open = statusOf(null, "Open");
  save(`statusId~in~${waits}~${open}`, `ownerId~me|statusId~notIn~${waits}`);
  await removeStatus(world.admin, { teamId: null, statusId: waits, intoId: open }, later(1));
  expect(saved()).toEqual([`statusId~in~${open}`, `ownerId~me|statusId~notIn~${waits}`, "-name"]);
});

test("where other departments still have the status, it asks for both", async () => {
  giveOwnList(world.admin, world.sales, noon);
  const open = statusOf(null, "Open");
  save(`statusId~in~${open}`);
  await renameStatus(world.admin, { teamId: world.sales, statusId: open, name: "Fresh" }, later(1));
  expect(saved()).toEqual([`statusId~in~${open}~${statusOf(world.sales, "Fresh")}`, "-name"]);
});

test("and so it is with a priority", async () => {
  const [urgent, high] = priorities().map(({ id }) => id);
  save(`priorityId~in~${urgent}`);
  await removePriority(world.admin, { id: urgent!, intoId: high! }, later(1));
  expect(saved()).toEqual([`priorityId~in~${high}`, "-name"]);
});
