import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { notifications, records } from "@/db/schema";
import { scopeOfTypes } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { connectionsOf, tell } from "@/lib/live/connections";
import { recordTypes } from "@/lib/records/registry";
import { unreadLimit } from "./notification";

/**
 * The viewer's notifications of what they may see now, as the rest of a `select` that reads `notifications` and
 * `records`: one of a record that went, or was taken from them, is not there.
 */
export const seenBy = (viewer: Viewer): SQL => {
  const types = recordTypes().map(({ name }) => name);
  return sql`from ${notifications} cross join ${records} on ${records.id} = ${notifications.recordId}
    where ${notifications.userId} = ${viewer.userId ?? -1} and ${records.deletedAt} is null
      and ${scopeOfTypes(viewer, types, "view")}`;
};

/** How many the viewer has not read, counted up to one past `unreadLimit`. */
export function unreadOf(viewer: Viewer): number {
  const some = sql`select 1 ${seenBy(viewer)} and ${notifications.readAt} is null limit ${unreadLimit + 1}`;
  return db().get<{ n: number }>(sql`select count(*) as n from (${some})`).n;
}

/** Tells the browsers of a user how many they have not read. */
export function tellUnread(userId: number): void {
  for (const connection of connectionsOf(userId))
    tell(connection, { kind: "notified", unread: unreadOf(connection.who.viewer) });
}
