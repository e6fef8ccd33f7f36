import { and, eq, sql } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { interactionRecords, interactions, merges, records } from "@/db/schema";
import { reaches } from "@/lib/access/scope";
import { can, type Viewer } from "@/lib/access/viewer";
import { asNeverMerged } from "@/lib/cases/never-merged";
import { NotFound } from "@/lib/errors";
import { appendEvent } from "@/lib/events/append";
import { carryRows, standingRows } from "@/lib/experience/carry";
import { originOf, type ScoreEvent } from "@/lib/experience/ledger-rows";
import type { Value } from "@/lib/fields/field";
import { followRecord } from "@/lib/interactions/follow";
import { dateLastInteraction } from "@/lib/interactions/last";
import type { Values } from "@/lib/records/behaviour";
import { behaviourOf, followsIn, standingNow } from "@/lib/records/behaviours";
import { refuseCollision } from "@/lib/records/bin";
import { mend } from "@/lib/records/mend";
import { editable, getAnyRecord, readWithoutAccess, type Stored } from "@/lib/records/record";
import { fieldOf, recordType } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import { applyChange, differing, settle } from "@/lib/records/write";
import { refuseUnderWay } from "@/lib/what-if/last-rescoring";
import { isUndoable } from "./merged";
import { moveBack } from "./moves";
import { type Undoing, undoing } from "./undoing";

type Merge = { id: number; at: Date; type: RecordType; survivor: Stored; loser: Stored; undoing: Undoing };

/**
 * Takes a merge back within 60 days: the loser is there again, what moved goes back to it unless it was moved on
 * since, values that the merge gave the survivor and nobody changed since are put back, and both ledgers again hold
 * what belongs to their accounts. What came after stays with the survivor, but for what is told of a case that goes
 * back. Takes the ability to merge and the right to edit both. Gives the loser. Throws NotFound, or Invalid where a
 * value that only one record may hold was given away meanwhile.
 */
export function unmerge(viewer: Viewer, mergeId: number, now: Date): Stored {
  if (!can(viewer, "merge")) throw new NotFound("That merge");
  return transact(() => {
    const merge = undoable(viewer, mergeId, now);
    const { type, survivor, loser } = merge;
    if (type.name === "account") refuseUnderWay();
    const everything = { ...viewer, superAdmin: true };
    const followed = followsIn(type.name, survivor.id);
    const returned = moveBack(viewer, mergeId, { from: survivor.id, to: loser.id }, now);
    // What pointed at the loser can only do so again once it is there; a value of its own it can only have once it is free.
    const [toLoser, others] = parted(merge);
    putBack(everything, merge, others, followed, now);
    const back = raise(viewer, merge, now);
    putBack(everything, merge, toLoser, followed, now);
    reclaim(everything, merge, back, now);
    returnScores(viewer, merge, returned, now);
    for (const id of [survivor.id, loser.id])
      behaviourOf(type.name).rehung?.(viewer, readWithoutAccess(type, id)!, now);
    for (const id of [survivor.id, loser.id, ...withNews(returned, survivor.id)]) follow(id);
    for (const id of [survivor.id, loser.id]) dateLastInteraction(id);
    const left = readWithoutAccess(type, survivor.id)!;
    if (type.name === "case") asNeverMerged(viewer, left, merge.at, now);
    db().update(merges).set({ undoneAt: now }).where(eq(merges.id, mergeId)).run();
    tell(viewer, merge, now);
    return readWithoutAccess(type, loser.id)!;
  });
}

function undoable(viewer: Viewer, mergeId: number, now: Date): Merge {
  const row = db()
    .select()
    .from(merges)
    .where(and(eq(merges.id, mergeId), isUndoable(now)))
    .get();
  if (!row) throw new NotFound("That merge");
  const type = recordType(getAnyRecord(viewer, row.survivorId).type);
  const survivor = editable(viewer, type, row.survivorId);
  const loser = readWithoutAccess(type, row.loserId);
  if (!loser || !reaches(viewer, type.name, "edit", loser)) throw new NotFound("That merge");
  return { id: row.id, at: row.at, type, survivor, loser, undoing: undoing.parse(row.undoing) };
}

function parted({ type, loser, undoing: { changes } }: Merge) {
  const isLink = (key: string) => type.fields.some((field) => field.key === key && field.kind === "link");
  const pointsAtIt = ({ field, from }: Undoing["changes"][number]) => from === loser.id && isLink(field);
  return [changes.filter(pointsAtIt), changes.filter((change) => !pointsAtIt(change))] as const;
}

/**
 * What the merge gave the survivor goes, unless somebody has changed it since; of what `followed` by itself nobody
 * could.
 */
function putBack(
  viewer: Viewer,
  { type, survivor }: Merge,
  changes: Undoing["changes"],
  followed: ReadonlySet<string>,
  now: Date,
): void {
  const current = editable(viewer, type, survivor.id);
  const gave = Object.fromEntries(changes.map(({ field, to }) => [field, to])) as Values;
  const stands = standingNow(type.name, current, gave);
  const follows = followsIn(type.name, survivor.id);
  const isAsGiven = ({ field, to }: Undoing["changes"][number]) =>
    followed.has(field) || holds(current, field, to) || holds(current, field, stands[field]);
  const values = Object.fromEntries(
    changes
      .filter((change) => !follows.has(change.field) && isAsGiven(change))
      .map(({ field, from }) => [field, from]),
  ) as Values;
  applyChange(viewer, type, current, { values, errors: {}, heldBy: "itself" }, now);
}

const holds = ({ values }: Stored, key: string, value: unknown): boolean =>
  key in values && differing({ key: values[key] ?? null }, { key: value as Value }).size === 0;

/** As coming out of the Recycle Bin. */
function raise(viewer: Viewer, { type, loser }: Merge, now: Date): Stored {
  refuseCollision(viewer, loser);
  db().update(records).set({ deletedAt: null, deletedById: null }).where(eq(records.id, loser.id)).run();
  const back = readWithoutAccess(type, loser.id)!;
  settle(viewer, type, loser, back, now);
  mend(viewer, type, loser.id, now);
  return readWithoutAccess(type, loser.id)!;
}

/** The loser's one-to-one links, where nobody else has what they led to by now. */
function reclaim(viewer: Viewer, { type, undoing: { mirrored } }: Merge, back: Stored, now: Date): void {
  for (const [key, target] of Object.entries(mirrored)) {
    const field = fieldOf(type, key);
    const other = readWithoutAccess(recordType(field.to!), target);
    const isFree = other?.deletedAt === null && other.values[field.mirror!] === null;
    if (back.values[key] === null && isFree)
      applyChange(
        viewer,
        type,
        editable(viewer, type, back.id),
        { values: { [key]: target }, errors: {} },
        now,
      );
  }
}

/** What stands in the survivor's ledger of cases that went back, and of what was carried over, in its old order. */
function returnScores(
  viewer: Viewer,
  { survivor, loser, undoing: { carried } }: Merge,
  returned: number[],
  now: Date,
): void {
  const originals = new Map(carried.map(([row, origin]) => [origin, row]));
  const order = (row: ScoreEvent) => originals.get(originOf(row)) ?? originOf(row);
  const cases = new Set(returned);
  const rows = standingRows(survivor.id)
    .filter((row) => (row.caseId === null ? originals.has(originOf(row)) : cases.has(row.caseId)))
    .sort((a, b) => order(a) - order(b));
  carryRows(viewer, rows, loser.id, "Unmerged", now);
}

/** The cases among `ids` of which something still shows on the survivor: what was told of them since the merge. */
const withNews = (ids: readonly number[], survivorId: number): number[] =>
  db()
    .all<{ id: number }>(sql`select distinct ${interactions.recordId} as id
      from ${interactionRecords} join ${interactions} on ${interactions.id} = ${interactionRecords.interactionId}
      where ${interactionRecords.recordId} = ${survivorId}
        and ${interactions.recordId} in (select value from json_each(${JSON.stringify(ids)}))`)
    .map(({ id }) => id);

/** Interactions show where their case or deal now belongs. */
function follow(id: number): void {
  for (const type of ["case", "opportunity"]) {
    const record = readWithoutAccess(recordType(type), id);
    if (record) followRecord(record);
  }
}

function tell(viewer: Viewer, { survivor, loser }: Merge, now: Date): void {
  const { type } = survivor;
  appendEvent(
    viewer,
    { subject: "record", id: survivor.id },
    { kind: "record.unmerged", type, name: survivor.name, other: loser.id },
    now,
  );
  appendEvent(
    viewer,
    { subject: "record", id: loser.id },
    { kind: "record.unmerged", type, name: loser.name, other: survivor.id },
    now,
  );
}
