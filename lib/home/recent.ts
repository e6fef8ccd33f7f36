import { desc, eq, sql } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { isStoreFull } from "@/db/errors";
import { recentRecords as recents, records } from "@/db/schema";
import { scopeOfTypes } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { escalatedAmong } from "@/lib/cases/escalated";
import type { NamedRecord } from "@/lib/records/names";
import { recordTypes } from "@/lib/records/registry";

const kept = 50;

/** Opening the same record again within this time changes nothing worth a write. */
const sameVisitMs = 60_000;

export type RecentRecord = NamedRecord & { openedAt: number; escalated: boolean };

/**
 * Remembers that the viewer opened a record, at most 50 a user. To be called by a page that has just shown it to
 * them. A disk that takes no writes is no reason to withhold the page.
 */
export function recordOpened(viewer: Viewer, recordId: number, now: Date): void {
  const { userId } = viewer;
  if (userId === null || viewer.readOnly || isOnTop(userId, recordId, now)) return;
  try {
    transact(() => remember(userId, recordId, now));
  } catch (error) {
    if (!isStoreFull(error)) throw error;
  }
}

/** The records that the viewer opened last and may still see, the latest first. */
export function recentRecords(viewer: Viewer, limit: number): RecentRecord[] {
  const types = recordTypes().map((type) => type.name);
  const rows = db().all<
    Omit<RecentRecord, "escalated">
  >(sql`select ${records.id} as id, ${records.type} as type, ${records.name} as name,
      ${recents.openedAt} as openedAt
    from ${recents} cross join ${records} on ${records.id} = ${recents.recordId}
    where ${recents.userId} = ${viewer.userId} and ${records.deletedAt} is null
      and ${scopeOfTypes(viewer, types, "view")}
    order by ${recents.openedAt} desc limit ${limit}`);
  const escalated = escalatedAmong(rows);
  return rows.map((row) => ({ ...row, escalated: escalated.has(row.id) }));
}

function isOnTop(userId: number, recordId: number, now: Date): boolean {
  const top = db()
    .select()
    .from(recents)
    .where(eq(recents.userId, userId))
    .orderBy(desc(recents.openedAt))
    .limit(1)
    .get();
  return top?.recordId === recordId && now.getTime() - top.openedAt.getTime() < sameVisitMs;
}

function remember(userId: number, recordId: number, now: Date): void {
  db()
    .insert(recents)
    .values({ userId, recordId, openedAt: now })
    .onConflictDoUpdate({ target: [recents.userId, recents.recordId], set: { openedAt: now } })
    .run();
  db().run(sql`delete from ${recents} where user_id = ${userId} and record_id in
    (select record_id from ${recents} where user_id = ${userId} order by opened_at desc limit -1 offset ${kept})`);
}
