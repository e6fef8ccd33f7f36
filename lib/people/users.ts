import { and, asc, desc, eq, isNotNull, isNull, max, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { locations, records, roles, sessions, teamMembers, teams, users } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { exceeds } from "@/lib/roles/exceeds";
import { readPermissions } from "@/lib/roles/read-permissions";
import { fullName } from "./names";
import { shownPhone } from "./phone";

/** A user as the page Users shows and edits them. */
export type User = {
  id: number;
  version: number;
  name: string;
  firstName: string;
  lastName: string;
  email: string;
  phone: string | null;
  timeZone: string;
  roleId: number | null;
  roleName: string | null;
  superAdmin: boolean;
  primaryTeamId: number;
  primaryTeamName: string;
  furtherTeamIds: number[];
  locationId: number | null;
  locationName: string | null;
  licensed: boolean;
  /** `invited`: has not set a password yet. */
  status: "active" | "invited" | "deactivated";
  lastSeenAt: Date | null;
  /** Live records that they own and that somebody must take over when they leave. */
  owns: number;
  /** They hold rights that the viewer does not, so the viewer cannot change them. */
  beyondViewer: boolean;
};

/** Every user, those who work here first, by name. */
export function listUsers(viewer: Viewer): User[] {
  requireAdmin(viewer, "users");
  const further = Map.groupBy(db().select().from(teamMembers).all(), (row) => row.userId);
  const seen = new Map(lastSeen().map((row) => [row.userId, row.at]));
  const owned = new Map(countOwned().map((row) => [row.ownerId, row.owns]));
  return userRows().map(({ user, role, team, location }) => ({
    ...asShown(user),
    roleName: role?.name ?? null,
    primaryTeamName: team.name,
    furtherTeamIds: (further.get(user.id) ?? [])
      .map((row) => row.teamId)
      .filter((id) => id !== user.primaryTeamId),
    locationName: location?.name ?? null,
    lastSeenAt: seen.get(user.id) ?? null,
    owns: owned.get(user.id) ?? 0,
    beyondViewer: isBeyond(viewer, user, role?.permissions),
  }));
}

/** Everybody who works here, by name: for choosing a person. */
export function activeUsers(): { id: number; name: string }[] {
  return db()
    .select()
    .from(users)
    .where(isNull(users.deactivatedAt))
    .orderBy(asc(users.firstName), asc(users.lastName))
    .all()
    .map((user) => ({ id: user.id, name: fullName(user) }));
}

/** The user as they are stored. Throws NotFound. */
export function userRow(userId: number): UserRow {
  const row = db().select().from(users).where(eq(users.id, userId)).get();
  if (!row) throw new NotFound("This user");
  return row;
}

export type UserRow = typeof users.$inferSelect;

/** Whether the user holds rights that the viewer does not. */
export function isBeyond(viewer: Viewer, user: UserRow, permissions: unknown): boolean {
  if (viewer.superAdmin) return false;
  return user.superAdmin || (permissions != null && exceeds(viewer, readPermissions(permissions)));
}

function asShown(user: UserRow) {
  const { id, version, firstName, lastName, email, timeZone, roleId, superAdmin, primaryTeamId } = user;
  const status = user.deactivatedAt ? "deactivated" : user.passwordHash ? "active" : "invited";
  return {
    ...{ id, version, firstName, lastName, email, timeZone, roleId, superAdmin, primaryTeamId },
    name: fullName(user),
    phone: shownPhone(user.phone),
    locationId: user.locationId,
    licensed: user.licensedAt !== null,
    status: status as User["status"],
  };
}

const userRows = () =>
  db()
    .select({ user: users, role: roles, team: teams, location: locations })
    .from(users)
    .innerJoin(teams, eq(teams.id, users.primaryTeamId))
    .leftJoin(roles, eq(roles.id, users.roleId))
    .leftJoin(locations, eq(locations.id, users.locationId))
    .orderBy(desc(isNull(users.deactivatedAt)), asc(users.firstName), asc(users.lastName))
    .all();

const lastSeen = () =>
  db()
    .select({ userId: sessions.userId, at: max(sessions.seenAt) })
    .from(sessions)
    .groupBy(sessions.userId)
    .all();

const countOwned = () =>
  db()
    .select({ ownerId: records.ownerId, owns: sql<number>`count(*)` })
    .from(records)
    .where(and(isNotNull(records.ownerId), isNull(records.deletedAt)))
    .groupBy(records.ownerId)
    .all();
