import { and, desc, eq, gt, lte, ne, or, type SQL } from "drizzle-orm";
import { db, transactOnReserve } from "@/db/client";
import { sessions, users } from "@/db/schema";
import { system, type Viewer } from "@/lib/access/viewer";
import { appendEvent } from "@/lib/events/append";
import { absoluteMs, idleMs } from "./length";
import { hashOf, newToken } from "./token";

/** The browser that a session belongs to, as far as it told. */
export type Client = { ip: string | null; userAgent: string | null };

/** Starts a session for a user and gives its id, which only the cookie keeps. */
export function startSession(userId: number, client: Client, now: Date): string {
  const token = newToken();
  const endsAt = new Date(now.getTime() + absoluteMs);
  transactOnReserve(() => {
    db()
      .insert(sessions)
      .values({ idHash: hashOf(token), userId, createdAt: now, seenAt: now, endsAt, ...client })
      .run();
    appendEvent(
      system,
      { subject: "user", id: userId },
      { kind: "session.started", name: nameOf(userId) },
      now,
    );
  });
  return token;
}

/** Ends the session behind a cookie; nothing happens when it is over already. */
export function endSession(token: string, viewer: Viewer, now: Date): void {
  end(viewer, eq(sessions.idHash, hashOf(token)), now);
}

/** Ends one of the viewer's own sessions, named by its hash. */
export function endOwnSession(viewer: Viewer, idHash: string, now: Date): void {
  if (viewer.userId === null) return;
  end(viewer, and(eq(sessions.idHash, idHash), eq(sessions.userId, viewer.userId)), now);
}

/** Ends every session of a user, but the one with the hash `keep` when it is given. */
export function endSessionsOf(viewer: Viewer, userId: number, now: Date, keep = ""): void {
  end(viewer, and(eq(sessions.userId, userId), ne(sessions.idHash, keep)), now);
}

/** Drops the rows of sessions that are over by themselves. */
export function dropEndedSessions(now: Date): void {
  const idleSince = new Date(now.getTime() - idleMs);
  db()
    .delete(sessions)
    .where(or(lte(sessions.endsAt, now), lte(sessions.seenAt, idleSince)))
    .run();
}

function end(viewer: Viewer, which: SQL | undefined, now: Date): void {
  transactOnReserve(() => {
    const ended = db().delete(sessions).where(which).returning({ userId: sessions.userId }).all();
    for (const { userId } of ended)
      appendEvent(
        viewer,
        { subject: "user", id: userId },
        { kind: "session.ended", name: nameOf(userId) },
        now,
      );
  });
}

/** The open sessions of a user, the one used last first. */
export function sessionsOf(userId: number, now: Date) {
  return db()
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.userId, userId),
        gt(sessions.endsAt, now),
        gt(sessions.seenAt, new Date(now.getTime() - idleMs)),
      ),
    )
    .orderBy(desc(sessions.seenAt))
    .all();
}

function nameOf(userId: number): string {
  const user = db()
    .select({ first: users.firstName, last: users.lastName })
    .from(users)
    .where(eq(users.id, userId))
    .get();
  return user ? `${user.first} ${user.last}` : "";
}
