import { eq } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { calendarFeeds, users } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { tellChange } from "@/lib/events/admin-changes";
import { viewerOfUser } from "@/lib/sessions/signed-in";
import { siteLink } from "@/lib/sessions/site";
import { hashOf, newToken } from "@/lib/sessions/token";

type Self = Viewer & { userId: number };

/** Since when the viewer has a private link to their calendar; null when they have none. */
export const feedSince = ({ userId }: Self): Date | null =>
  db().select().from(calendarFeeds).where(eq(calendarFeeds.userId, userId)).get()?.createdAt ?? null;

/** Makes the viewer's private link, and ends the one before it. It is given this once: only its hash is kept. */
export function makeFeed(viewer: Self, now: Date): string {
  const token = newToken();
  const made = { tokenHash: hashOf(token), createdAt: now };
  transact(() => {
    const had = feedSince(viewer) !== null;
    db()
      .insert(calendarFeeds)
      .values({ userId: viewer.userId, ...made })
      .onConflictDoUpdate({ target: calendarFeeds.userId, set: made })
      .run();
    tell(viewer, had ? "earlier link" : null, "new link", now);
  });
  return siteLink(`/api/calendar/${token}`);
}

/** Ends the viewer's private link; without one nothing happens. */
export function revokeFeed(viewer: Self, now: Date): void {
  transact(() => {
    const ended = db().delete(calendarFeeds).where(eq(calendarFeeds.userId, viewer.userId)).run();
    if (ended.changes) tell(viewer, "link", null, now);
  });
}

/** Ends the private link of whoever leaves. Within the transaction of that. */
export const endFeedOf = (userId: number): void =>
  void db().delete(calendarFeeds).where(eq(calendarFeeds.userId, userId)).run();

/**
 * Whose link it is, with the rights that they have now; null when it is unknown or ended, or its owner is deactivated
 * or without a licence.
 */
export function ownerOfFeed(token: string): Self | null {
  const found = db()
    .select({ userId: users.id, licensedAt: users.licensedAt })
    .from(calendarFeeds)
    .innerJoin(users, eq(users.id, calendarFeeds.userId))
    .where(eq(calendarFeeds.tokenHash, hashOf(token)))
    .get();
  return found?.licensedAt ? viewerOfUser(found.userId) : null;
}

const tell = (viewer: Self, from: string | null, to: string | null, now: Date): void =>
  tellChange(
    viewer,
    { subject: "user", id: viewer.userId, name: viewer.name },
    [{ field: "calendarFeed", from, to }],
    now,
  );
