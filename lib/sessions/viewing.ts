import { eq } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { viewings } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { appendEvent } from "@/lib/events/append";
import { managedUser } from "@/lib/people/may-manage";
import { fullName } from "@/lib/people/names";
import { userRow } from "@/lib/people/users";

/**
 * Has the session of an admin show everything as another user sees it, for an hour at most and nothing to change; the
 * history tells it. Throws NotFound without the page Users, Invalid for somebody who may more than the admin does, or
 * who cannot open the CRM.
 */
export function startViewing(viewer: Viewer, sessionHash: string, userId: number, now: Date): void {
  const user = managedUser(viewer, userId);
  if (user.id === viewer.userId) throw new Invalid({}, "This is what you see already.");
  if (user.deactivatedAt || !user.licensedAt)
    throw new Invalid({}, `${fullName(user)} cannot open the CRM, so there is nothing to see.`);
  transact(() => {
    const row = { sessionHash, userId, since: now };
    db().insert(viewings).values(row).onConflictDoUpdate({ target: viewings.sessionHash, set: row }).run();
    tell(viewer, "viewing.started", userId, now);
  });
}

/** Ends it; nothing happens where nobody looks as another. `viewer` is the admin. */
export function stopViewing(viewer: Viewer, sessionHash: string, now: Date): void {
  transact(() => {
    const ended = db().delete(viewings).where(eq(viewings.sessionHash, sessionHash)).returning().get();
    if (ended) tell(viewer, "viewing.ended", ended.userId, now);
  });
}

const tell = (viewer: Viewer, kind: "viewing.started" | "viewing.ended", userId: number, now: Date) =>
  appendEvent(viewer, { subject: "user", id: userId }, { kind, name: fullName(userRow(userId)) }, now);
