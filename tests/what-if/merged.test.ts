import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { topics } from "@/db/schema";
import { unmerge } from "@/lib/merge/unmerge";
import { rescoreHistory } from "@/lib/what-if/rescore-history";
import { beginWorld, faults, merge, read, twins, world } from "../merge/twins";
import { later } from "../support/world";
import { draftOf, rescore, undo } from "./world";

beforeEach(beginWorld);

const slow = () =>
  db()
    .select()
    .from(topics)
    .all()
    .find(({ name }) => name === "Slow")!.id;

const draft = (points: number) => draftOf({ [slow()]: { points } });

const scored = (...ids: number[]) => ids.map((id) => read("account", id).values.score);

test("an account that was merged since has its old points in the other's ledger when that is taken back", async () => {
  const { survivor, loser } = twins();
  const operation = await rescore(world.admin, draft(-10));
  expect(scored(survivor.id, loser.id)).toEqual([40, 97]);
  const mergeId = merge("account", survivor.id, loser.id);
  expect(scored(survivor.id)).toEqual([87]);
  await undo(world.admin, operation, 6);
  expect(scored(survivor.id)).toEqual([37]);
  unmerge(world.admin, mergeId, later(20));
  expect(scored(survivor.id, loser.id)).toEqual([20, 57]);
  expect(faults()).toEqual([]);
});

test("an account that was parted again since has its old points when that is taken back", async () => {
  const { survivor, loser } = twins();
  const mergeId = merge("account", survivor.id, loser.id);
  const operation = await rescore(world.admin, draft(-10), 6);
  expect(scored(survivor.id)).toEqual([87]);
  unmerge(world.admin, mergeId, later(10));
  expect(scored(survivor.id, loser.id)).toEqual([40, 97]);
  await undo(world.admin, operation, 12);
  expect(scored(survivor.id, loser.id)).toEqual([20, 57]);
  expect(faults()).toEqual([]);
});

test("no account is merged or parted while history is being scored anew", async () => {
  const { survivor, loser, shared, own } = twins();
  rescoreHistory(world.admin, draft(-10), later(1));
  expect(() => merge("account", survivor.id, loser.id)).toThrow("under way");
  expect(() => merge("contact", shared.id, own.id)).not.toThrow();
});
