import { and, eq, isNull, lt, type SQL } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { isStoreFull } from "@/db/errors";
import { notifications } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { tellUnread } from "./unread";

/** Marks all that the viewer has as read. */
export const markAllRead = (viewer: Viewer, now: Date): void => mark(viewer, undefined, now);

/** Marks what tells of a record as read, for whoever opened it. A disk that takes no writes withholds no page. */
export function readByOpening(viewer: Viewer, recordId: number, now: Date): void {
  if (viewer.readOnly) return;
  try {
    mark(viewer, eq(notifications.recordId, recordId), now);
  } catch (error) {
    if (!isStoreFull(error)) throw error;
  }
}

function mark({ userId }: Viewer, which: SQL | undefined, now: Date): void {
  if (userId === null) return;
  const unread = and(eq(notifications.userId, userId), isNull(notifications.readAt), which);
  if (!db().select({ id: notifications.id }).from(notifications).where(unread).limit(1).get()) return;
  transact(() => db().update(notifications).set({ readAt: now }).where(unread).run());
  tellUnread(userId);
}

const keptMs = 90 * 86_400_000;

/** Drops what is older than 90 days: the history keeps what it told of. */
export const forgetNotifications = (now: Date): void =>
  void db()
    .delete(notifications)
    .where(lt(notifications.at, new Date(now.getTime() - keptMs)))
    .run();
