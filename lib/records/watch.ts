import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { watchers } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { getAnyRecord } from "./record";
import { touched } from "./versions";

/** Has the viewer told of every change of a record that they may see. Watching twice is watching. Throws NotFound. */
export function watch(viewer: Viewer, recordId: number, now: Date): void {
  const { type } = getAnyRecord(viewer, recordId);
  db()
    .insert(watchers)
    .values({ recordId, userId: userOf(viewer), since: now })
    .onConflictDoNothing()
    .run();
  touched(type);
}

/** Ends the watching of a record that the viewer may see, whether or not they watched it. Throws NotFound. */
export function unwatch(viewer: Viewer, recordId: number): void {
  const { type } = getAnyRecord(viewer, recordId);
  db()
    .delete(watchers)
    .where(and(eq(watchers.recordId, recordId), eq(watchers.userId, userOf(viewer))))
    .run();
  touched(type);
}

/** Which of these records the viewer watches. */
export function watched(viewer: Viewer, recordIds: readonly number[]): ReadonlySet<number> {
  if (viewer.userId === null || recordIds.length === 0) return new Set();
  const rows = db()
    .select({ id: watchers.recordId })
    .from(watchers)
    .where(and(eq(watchers.userId, viewer.userId), inArray(watchers.recordId, [...recordIds])))
    .all();
  return new Set(rows.map(({ id }) => id));
}

/** Whether the viewer watches the record. */
export const isWatching = (viewer: Viewer, recordId: number): boolean =>
  watched(viewer, [recordId]).has(recordId);

/** Only somebody can watch; a rule or the system cannot. */
function userOf({ userId }: Viewer): number {
  if (userId === null) throw new NotFound("A user");
  return userId;
}
