import { and, desc, eq, gt, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { prepared } from "@/db/prepared";
import { merges, records } from "@/db/schema";
import { can, type Viewer } from "@/lib/access/viewer";

/** How long a merge can be taken back. */
export const daysToUnmerge = 60;
const dayMs = 86_400_000;

/** That a record went into another one: it is deleted for all the world, but not in the Recycle Bin. */
export const isMergedAway: SQL = sql`exists (select 1 from ${merges}
  where ${merges.loserId} = ${records.id} and ${merges.undoneAt} is null)`;

/** The record that this one went into, however many merges ago; undefined where it did not. */
export function survivorOf(id: number): number | undefined {
  const next = db()
    .select({ id: merges.survivorId })
    .from(merges)
    .where(and(eq(merges.loserId, id), isNull(merges.undoneAt)))
    .get()?.id;
  return next === undefined ? undefined : (survivorOf(next) ?? next);
}

/** The records that went into this one. */
export const losersOf = (survivorId: number): number[] =>
  losers.all<{ id: number }>({ survivorId }).map(({ id }) => id);

const losers = prepared(sql`select ${merges.loserId} as id from ${merges}
  where ${merges.survivorId} = ${sql.placeholder("survivorId")} and ${merges.undoneAt} is null`);

/** A merge that can still be taken back, named by what the loser was called. */
export type Undoable = { mergeId: number; name: string };

/**
 * The merges into a record, which must have been read for this viewer, that the viewer may take back; the latest first.
 */
export function undoableMerges(viewer: Viewer, survivorId: number, now: Date): Undoable[] {
  if (!can(viewer, "merge")) return [];
  return db()
    .select({ mergeId: merges.id, name: records.name })
    .from(merges)
    .innerJoin(records, eq(records.id, merges.loserId))
    .where(and(eq(merges.survivorId, survivorId), isUndoable(now)))
    .orderBy(desc(merges.id))
    .all();
}

/** That a merge was not taken back, and still can be. */
export const isUndoable = (now: Date): SQL | undefined =>
  and(isNull(merges.undoneAt), gt(merges.at, new Date(now.getTime() - daysToUnmerge * dayMs)));
