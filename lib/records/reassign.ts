import { and, asc, eq, isNull, type SQL } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { records } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { editable } from "./record";
import { anyRecordType } from "./registry";
import { applyChange } from "./write";

const sliceSize = 20;

/**
 * Gives up to 20 live records of one user to another, or to nobody. Gives false when none was left. Whether the
 * viewer may send a user away is for the caller to have asked: here their own reach over records does not count.
 */
export const reassignSlice = (
  viewer: Viewer,
  fromUserId: number,
  toUserId: number | null,
  now: Date,
): boolean => changeSlice(viewer, eq(records.ownerId, fromUserId), { ownerId: toUserId }, now);

/** Moves up to 20 live records of one team to another, likewise. */
export const moveTeamSlice = (viewer: Viewer, fromTeamId: number, toTeamId: number, now: Date): boolean =>
  changeSlice(viewer, eq(records.teamId, fromTeamId), { teamId: toTeamId }, now);

function changeSlice(viewer: Viewer, whose: SQL, values: Record<string, number | null>, now: Date): boolean {
  const everything = { ...viewer, superAdmin: true };
  return transact(() => {
    const slice = db()
      .select({ id: records.id, type: records.type })
      .from(records)
      .where(and(whose, isNull(records.deletedAt)))
      .orderBy(asc(records.id))
      .limit(sliceSize)
      .all();
    for (const { id, type: name } of slice) {
      const type = anyRecordType(name);
      applyChange(everything, type, editable(everything, type, id), { values, errors: {} }, now);
    }
    return slice.length > 0;
  });
}
