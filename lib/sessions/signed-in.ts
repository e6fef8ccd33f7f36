import { eq, sql } from "drizzle-orm";
import { type Db, db } from "@/db/client";
import { roles, sessions, teamMembers, users, viewings } from "@/db/schema";
import { mayAdminister, type Viewer } from "@/lib/access/viewer";
import { exceeds } from "@/lib/roles/exceeds";
import { readPermissions } from "@/lib/roles/read-permissions";
import { idleMs, touchEveryMs, viewingMs } from "./length";
import { hashOf } from "./token";

/** Who is signed in on a request: the viewer, and what only the shell and the profile ask for. */
export type SignedIn = {
  viewer: Viewer & { userId: number };
  sessionHash: string;
  email: string;
  licensed: boolean;
  theme: "light" | "dark" | "system";
  letterKeys: boolean;
  /** The admin whose session it is, while they look at everything as another user; the viewer is that user then. */
  lookingOn: (Viewer & { userId: number }) | null;
};

/**
 * The user behind a session id, or null when the session is unknown, ended, idle for too long, or the user
 * deactivated. Rights and teams are read anew each time, so that a change counts at the next request.
 */
export function readSession(token: string, now: Date): SignedIn | null {
  const row = standing(hashOf(token), now);
  if (!row) return null;
  touch(row, now);
  return signedIn(row, now);
}

/** The same by what is kept of the id, without it being a use of the session, which would never end by itself then. */
export function lookAtSession(sessionHash: string, now: Date): SignedIn | null {
  const row = standing(sessionHash, now);
  return row && signedIn(row, now);
}

function standing(idHash: string, now: Date): SessionRow | null {
  const row = queries().session.get({ idHash });
  return !row || row.deactivatedAt || isOver(row, now) ? null : row;
}

function signedIn(row: SessionRow, now: Date): SignedIn {
  const own = viewerOf(row);
  const seenAs = viewedUser(row, own, now);
  const shown = seenAs ?? row;
  return {
    viewer: seenAs ? { ...viewerOf(seenAs), readOnly: true } : own,
    sessionHash: row.idHash,
    email: shown.email,
    licensed: shown.licensedAt !== null,
    theme: row.theme,
    letterKeys: row.letterKeys,
    lookingOn: seenAs && own,
  };
}

/**
 * The user whom the admin behind a session looks at everything as, or null. Asked at each request: it ends by itself
 * after an hour, and when either of the two is no longer what they were.
 */
function viewedUser({ viewedId, viewedSince }: SessionRow, own: Viewer, now: Date): UserRow | null {
  if (viewedId === null || !viewedSince || now.getTime() - viewedSince.getTime() >= viewingMs) return null;
  const user = queries().user.get({ userId: viewedId });
  if (!user || user.deactivatedAt || !user.licensedAt || !mayAdminister(own, "users")) return null;
  return isBeyond(own, user) ? null : user;
}

/** Nobody looks with the eyes of somebody who may more than they do. */
function isBeyond(own: Viewer, { superAdmin, permissions }: UserRow): boolean {
  if (own.superAdmin) return false;
  return superAdmin || (permissions !== null && exceeds(own, readPermissions(permissions)));
}

/** The viewer that a user is, without a session: for jobs that act for somebody, and for tests. */
export function viewerOfUser(userId: number): (Viewer & { userId: number }) | null {
  const row = queries().user.get({ userId });
  return row && !row.deactivatedAt ? viewerOf(row) : null;
}

type UserRow = NonNullable<ReturnType<ReturnType<typeof prepare>["user"]["get"]>>;
type SessionRow = NonNullable<ReturnType<ReturnType<typeof prepare>["session"]["get"]>>;

const isOver = (row: SessionRow, now: Date) =>
  row.endsAt <= now || now.getTime() - row.seenAt.getTime() >= idleMs;

function touch(row: SessionRow, now: Date): void {
  if (now.getTime() - row.seenAt.getTime() < touchEveryMs) return;
  try {
    db().update(sessions).set({ seenAt: now }).where(eq(sessions.idHash, row.idHash)).run();
  } catch {
    // A disk that is full must not sign anybody out: the session then only idles sooner.
  }
}

function viewerOf(row: UserRow): Viewer & { userId: number } {
  const { team, colleague } = queries();
  const others = team.all({ userId: row.userId }).map((member) => member.teamId);
  const colleagueIds = colleague.all({ userId: row.userId }).map((member) => member.userId);
  return {
    kind: "user",
    userId: row.userId,
    via: "page",
    name: `${row.firstName} ${row.lastName}`,
    superAdmin: row.superAdmin,
    permissions: row.permissions === null ? null : readPermissions(row.permissions),
    teamIds: [row.primaryTeamId, ...others.filter((id) => id !== row.primaryTeamId)],
    colleagueIds: colleagueIds.includes(row.userId) ? colleagueIds : [row.userId, ...colleagueIds],
    timeZone: row.timeZone,
  };
}

const userColumns = {
  userId: users.id,
  firstName: users.firstName,
  lastName: users.lastName,
  email: users.email,
  superAdmin: users.superAdmin,
  primaryTeamId: users.primaryTeamId,
  timeZone: users.timeZone,
  licensedAt: users.licensedAt,
  theme: users.theme,
  letterKeys: users.letterKeys,
  deactivatedAt: users.deactivatedAt,
  permissions: roles.permissions,
};

/** The statements of every request, prepared once for each open store. */
function prepare(on: Db) {
  const userId = sql.placeholder("userId");
  const mine = on.select({ id: teamMembers.teamId }).from(teamMembers).where(eq(teamMembers.userId, userId));
  return {
    session: on
      .select({
        ...userColumns,
        idHash: sessions.idHash,
        seenAt: sessions.seenAt,
        endsAt: sessions.endsAt,
        viewedId: viewings.userId,
        viewedSince: viewings.since,
      })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .leftJoin(roles, eq(roles.id, users.roleId))
      .leftJoin(viewings, eq(viewings.sessionHash, sessions.idHash))
      .where(eq(sessions.idHash, sql.placeholder("idHash")))
      .prepare(),
    user: on
      .select(userColumns)
      .from(users)
      .leftJoin(roles, eq(roles.id, users.roleId))
      .where(eq(users.id, userId))
      .prepare(),
    team: on
      .select({ teamId: teamMembers.teamId })
      .from(teamMembers)
      .where(eq(teamMembers.userId, userId))
      .orderBy(teamMembers.teamId)
      .prepare(),
    colleague: on
      .selectDistinct({ userId: teamMembers.userId })
      .from(teamMembers)
      .where(sql`${teamMembers.teamId} in ${mine}`)
      .prepare(),
  };
}

const prepared = new WeakMap<Db, ReturnType<typeof prepare>>();

function queries(): ReturnType<typeof prepare> {
  const known = prepared.get(db());
  if (known) return known;
  const made = prepare(db());
  prepared.set(db(), made);
  return made;
}
