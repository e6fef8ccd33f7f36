import { eq, sql } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { merges, records } from "@/db/schema";
import { can, type Viewer } from "@/lib/access/viewer";
import { stopAnswered } from "@/lib/clocks/respond";
import { Invalid, NotFound } from "@/lib/errors";
import { appendEvent } from "@/lib/events/append";
import type { Change } from "@/lib/events/event";
import { carryRows, standingRows } from "@/lib/experience/carry";
import { followRecord } from "@/lib/interactions/follow";
import { refuseQualified } from "@/lib/leads/qualified";
import type { Values } from "@/lib/records/behaviour";
import { behaviourOf, followsIn } from "@/lib/records/behaviours";
import { editable, readWithoutAccess, type Stored } from "@/lib/records/record";
import { fieldOf, recordType } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import { applyChange, differing, settle } from "@/lib/records/write";
import { refuseUnderWay } from "@/lib/what-if/last-rescoring";
import type { MergeInput } from "./input";
import { moveAll } from "./moves";
import { mendOwnLinks } from "./parents";
import type { Undoing } from "./undoing";

/**
 * Makes two records of a type one: the survivor takes the loser's values of the fields in `take`, and everything
 * that names the loser names the survivor. The loser is gone, and its address leads to the survivor. All in one
 * transaction; `unmerge` takes it back. Takes the ability to merge and the right to edit both; what hangs on the
 * loser moves whether or not the viewer sees it. Gives the merge's id. Throws NotFound, Invalid.
 */
export function mergeRecords(viewer: Viewer, input: MergeInput, now: Date): number {
  if (!can(viewer, "merge")) throw new NotFound();
  const type = recordType(input.type);
  return transact(() => {
    const survivor = editable(viewer, type, input.survivorId);
    const loser = editable(viewer, type, input.loserId);
    refuseUnfit(survivor, loser, input);
    if (type.name === "account") refuseUnderWay();
    const mergeId = begin(viewer, survivor, loser, now);
    bury(viewer, type, loser, now);
    behaviourOf(type.name).joins?.(loser.id, survivor.id);
    moveAll(viewer, mergeId, { from: loser.id, to: survivor.id }, now);
    const carried = carryRows(
      viewer,
      standingRows(loser.id),
      survivor.id,
      "Merged into another account",
      now,
    );
    const after = adopt(viewer, type, survivor, loser, input.take, now);
    followRecord(after);
    if (type.name === "case") stopAnswered(after, now);
    finish(mergeId, {
      changes: changesOf(type, survivor, after),
      mirrored: mirroredOf(type, loser),
      carried,
    });
    tell(viewer, { mergeId, survivor: after, loser }, now);
    return mergeId;
  });
}

function refuseUnfit(survivor: Stored, loser: Stored, { versions }: MergeInput): void {
  for (const record of [survivor, loser]) refuseQualified(record);
  if (survivor.id === loser.id) throw new Invalid({}, "Choose another record: this is the same one.");
  if (survivor.version !== versions.survivor || loser.version !== versions.loser)
    throw new Invalid({}, "One of the two was changed meanwhile. Look at both again before you merge them.");
}

/** Filled in when all is moved. */
const nothingYet: Undoing = { changes: [], mirrored: {}, carried: [] };

const begin = (viewer: Viewer, survivor: Stored, loser: Stored, now: Date): number =>
  db()
    .insert(merges)
    .values({ survivorId: survivor.id, loserId: loser.id, at: now, byId: viewer.userId, undoing: nothingYet })
    .returning({ id: merges.id })
    .get().id;

/** First, so that the survivor can take what only one live record may hold. */
function bury(viewer: Viewer, type: RecordType, loser: Stored, now: Date): void {
  db()
    .update(records)
    .set({ deletedAt: now, deletedById: viewer.userId })
    .where(eq(records.id, loser.id))
    .run();
  settle(viewer, type, loser, null, now);
}

function adopt(
  viewer: Viewer,
  type: RecordType,
  survivor: Stored,
  loser: Stored,
  take: readonly string[],
  now: Date,
): Stored {
  const follows = followsIn(type.name, survivor.id);
  const chosen = take.map((key) => [key, chosenOf(type, loser, key)] as const);
  const taken: Values = Object.fromEntries(chosen.filter(([key]) => !follows.has(key)));
  const values = { ...taken, ...mendOwnLinks(type, survivor, loser, taken) };
  const current = editable(viewer, type, survivor.id);
  const adopted = applyChange(viewer, type, current, { values, errors: {}, heldBy: "another" }, now);
  behaviourOf(type.name).rehung?.(viewer, adopted, now);
  db().run(sql`update ${records} set last_interaction_at = (select max(last_interaction_at) from ${records}
    where id in (${survivor.id}, ${loser.id})) where id = ${survivor.id}`);
  return readWithoutAccess(type, survivor.id)!;
}

function chosenOf(type: RecordType, { values }: Stored, key: string) {
  if (fieldOf(type, key).readOnly) throw new Invalid({ [key]: "This cannot be chosen." });
  return values[key] ?? null;
}

const changesOf = (type: RecordType, before: Stored, after: Stored): Change[] =>
  [...differing(before.values, after.values)]
    .filter((key) => !fieldOf(type, key).readOnly)
    .map((field) => ({ field, from: before.values[field], to: after.values[field] }));

const mirroredOf = (type: RecordType, { values }: Stored): Record<string, number> =>
  Object.fromEntries(
    type.fields.flatMap(({ key, mirror }) => {
      const target = values[key];
      return mirror && typeof target === "number" ? [[key, target]] : [];
    }),
  );

const finish = (id: number, undoing: Undoing) =>
  db().update(merges).set({ undoing }).where(eq(merges.id, id)).run();

function tell(
  viewer: Viewer,
  { mergeId, survivor, loser }: { mergeId: number; survivor: Stored; loser: Stored },
  now: Date,
): void {
  const { type, name } = survivor;
  const other = { id: loser.id, name: loser.name };
  appendEvent(
    viewer,
    { subject: "record", id: survivor.id },
    { kind: "record.merged", type, name, other, mergeId },
    now,
  );
  appendEvent(
    viewer,
    { subject: "record", id: loser.id },
    { kind: "record.absorbed", type, name: loser.name, into: survivor.id },
    now,
  );
}
