import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import type { Viewer } from "@/lib/access/viewer";
import { bulk } from "@/lib/bulk/bulk";
import type { BulkChange, Selection } from "@/lib/bulk/input";
import { restorable, undoDeletion } from "@/lib/bulk/undo";
import { faultsOf, ownOperation } from "@/lib/operations/read";
import { runOperations } from "@/lib/operations/runner";
import { tidyOperations } from "@/lib/operations/tidy";
import { deleteRecord, restoreRecord } from "@/lib/records/bin";
import { createRecord } from "@/lib/records/write";
import { later, newWorld, noon, person, type World } from "../support/world";

let world: World;
let ada: Viewer;

beforeEach(() => {
  world = newWorld();
  ada = world.admin;
});

const account = (name: string, more: Record<string, string> = {}, at = noon) =>
  createRecord(ada, "account", { name, ...more }, at).id;
const accounts = (count: number, more: Record<string, string> = {}) =>
  Array.from({ length: count }, (_, nth) => account(`Account ${nth}`, more));
const live = () =>
  db()
    .all<{ id: number }>(
      sql`select id from records where type = 'account' and deleted_at is null order by id`,
    )
    .map(({ id }) => id);
const change = (selection: Selection, what: BulkChange, viewer = ada, now = later(1)) =>
  bulk(viewer, { type: "account", selection, change: what }, now);
const erase: BulkChange = { verb: "delete" };
const all: Selection = { address: "", except: [] };
const started = async (selection: Selection, what: BulkChange, viewer = ada) => {
  const outcome = await change(selection, what, viewer);
  if (!("operation" in outcome)) throw new Error("It was done at once.");
  await runOperations(() => later(2));
  return ownOperation(viewer, outcome.operation);
};
const owner = (viewer: Viewer): BulkChange => ({
  verb: "edit",
  field: "ownerId",
  value: String(viewer.userId),
});

test("up to 500 are done at once, each with its own event, and what is refused is told", async () => {
  const [a, b, c] = accounts(3);
  const sam = person("Sam", "Sales Agent", world.sales);
  db().run(sql`update records set owner_id = ${sam.userId} where id in (${a}, ${c})`);
  const outcome = await change({ ids: [a!, b!, c!] }, erase, sam);
  expect(outcome).toEqual({
    done: 2,
    ids: [a, b, c],
    refused: [{ id: b, reason: "Account was not found." }],
  });
  expect(live()).toEqual([b]);
  const told = db().all(sql`select subject_id from events where kind = 'record.deleted' order by id`);
  expect(told).toEqual([{ subject_id: a }, { subject_id: c }]);
});

test("all that match are those of the filter, but for some that were left out", async () => {
  const few = accounts(4, { description: "x" });
  account("Other");
  await change({ address: "?q=Account", except: [few[1]!] }, erase);
  expect(live()).toEqual([few[1], few[1]! + 3]);
});

test("who may change nothing in bulk is refused before anything is written", async () => {
  const ids = accounts(2);
  const sue = person("Sue", "Support Agent", world.support);
  await expect(change({ ids }, owner(sue), sue)).rejects.toThrow("not found");
  await expect(change({ ids }, erase, sue)).rejects.toThrow("not found");
  expect(db().all(sql`select 1 from operations`)).toEqual([]);
});

test("a value that none could take is told beside its field, and a field that nobody types is refused", async () => {
  const ids = accounts(1);
  const set = (field: string, value: string) => change({ ids }, { verb: "edit", field, value });
  await expect(set("valueCents", "much")).rejects.toMatchObject({
    fields: { valueCents: expect.stringContaining("amount") },
  });
  await expect(set("name", "")).rejects.toMatchObject({ fields: { name: "Account Name is required." } });
  await expect(set("createdById", "1")).rejects.toMatchObject({
    fields: { createdById: "This cannot be set here." },
  });
});

test("more than 500 are done in the background, and a record that the change takes out of the filter is met once", async () => {
  const bea = person("Bea", "Manager", world.sales);
  accounts(520);
  const address = "?f=ownerId~empty";
  db().run(sql`update records set owner_id = null where type = 'account'`);
  const done = await started({ address, except: [] }, owner(bea));
  expect(done).toMatchObject({ state: "done", done: 520, refused: 0, total: 520 });
  expect(done.title).toBe("Change Account Owner of 520 accounts");
  const changed = db().get(
    sql`select count(*) as n from events where kind = 'record.changed' and subject = 'record'`,
  );
  expect(changed).toEqual({ n: 520 });
});

test("a record that was made after the work was asked for is not meant", async () => {
  accounts(510);
  const outcome = await change(all, erase);
  const late = account("Late", {}, later(5));
  await runOperations(() => later(6));
  expect("operation" in outcome && ownOperation(ada, outcome.operation)).toMatchObject({ done: 510 });
  expect(live()).toEqual([late]);
});

test("a long deletion is taken back whole, but for what was deleted again since", async () => {
  const ids = accounts(505);
  const deletion = await started(all, erase);
  expect(live()).toEqual([]);
  restoreRecord(ada, ids[0]!, later(3));
  deleteRecord(ada, "account", ids[0]!, later(4));
  restoreRecord(ada, ids[1]!, later(3));
  expect(restorable(deletion)).toBe(503);
  await tidyOperations(later(40 * 24 * 60));
  const undo = undoDeletion(ada, deletion.id, later(5));
  await runOperations(() => later(6));
  expect(ownOperation(ada, undo)).toMatchObject({ state: "done", done: 503, title: "Restore 503 accounts" });
  expect(live()).toEqual(ids.slice(1));
  expect(restorable(deletion)).toBe(0);
  expect(() => undoDeletion(ada, deletion.id, later(7))).toThrow("Nothing of it is left");
  await tidyOperations(later(40 * 24 * 60));
  expect(() => ownOperation(ada, deletion.id)).toThrow("not found");
});

test("what cannot come back is told row by row", async () => {
  const ids = accounts(505);
  db().run(sql`update accounts set number = 'A-1' where id = ${ids[7]}`);
  const deletion = await started(all, erase);
  account("Heir", { number: "A-1" });
  const undo = undoDeletion(ada, deletion.id, later(5));
  await runOperations(() => later(6));
  expect(ownOperation(ada, undo)).toMatchObject({ state: "done", done: 504, refused: 1 });
  expect(faultsOf(ada, undo, 0, 5)).toMatchObject([
    { reason: expect.stringContaining("now belongs to Heir") },
  ]);
});

test("nobody takes back the deletion of somebody else", async () => {
  accounts(505);
  const deletion = await started(all, erase);
  const bea = person("Bea", "Administrator", world.sales);
  expect(() => undoDeletion(bea, deletion.id, later(5))).toThrow("not found");
});
