import { and, eq, notInArray, sql } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { teamMembers, users } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { addToTeam } from "@/lib/company/starting-data";
import { Conflict, Invalid } from "@/lib/errors";
import { changesBetween, tellChange } from "@/lib/events/admin-changes";
import type { Change } from "@/lib/events/event";
import { teamRow } from "@/lib/teams/teams";
import { assertPlace } from "./create-user";
import { assertMayGiveRole, managedUser } from "./may-manage";
import { fullName } from "./names";
import { storedPhone } from "./phone";
import type { ChangedUser } from "./user-input";

/**
 * Changes a user's profile, role and teams; it counts at their next request. Throws Invalid for the viewer's own
 * role or one beyond their rights, Conflict when somebody saved the user in the meantime.
 */
export function changeUser(
  viewer: Viewer,
  { userId, version, furtherTeamIds, ...typed }: ChangedUser,
  now: Date,
): void {
  const input = { ...typed, phone: storedPhone(typed.phone) };
  transact(() => {
    const before = managedUser(viewer, userId);
    if (input.roleId !== before.roleId) assertMayChangeRole(viewer, userId, input.roleId);
    assertPlace(input);
    const changes = changesBetween<typeof input>(before, input);
    if (before.version !== version) throw stale(changes);
    db()
      .update(users)
      .set({ ...input, version: sql`${users.version} + 1` })
      .where(eq(users.id, userId))
      .run();
    const teams = setTeams(userId, [input.primaryTeamId, ...furtherTeamIds]);
    tellChange(viewer, { subject: "user", id: userId, name: fullName(input) }, [...changes, ...teams], now);
  });
}

function assertMayChangeRole(viewer: Viewer, userId: number, roleId: number | null): void {
  if (viewer.userId === userId && !viewer.superAdmin)
    throw new Invalid({ roleId: "You cannot change your own role. Ask a Super Admin." });
  assertMayGiveRole(viewer, roleId);
}

function setTeams(userId: number, wanted: number[]): Change[] {
  const before = teamIdsOf(userId);
  for (const teamId of new Set(wanted)) addToTeam(teamRow(teamId).id, userId);
  db()
    .delete(teamMembers)
    .where(and(eq(teamMembers.userId, userId), notInArray(teamMembers.teamId, wanted)))
    .run();
  return changesBetween({ teamIds: before }, { teamIds: teamIdsOf(userId) });
}

const teamIdsOf = (userId: number): number[] =>
  db()
    .select()
    .from(teamMembers)
    .where(eq(teamMembers.userId, userId))
    .orderBy(teamMembers.teamId)
    .all()
    .map((row) => row.teamId);

const labels: Record<string, string> = {
  firstName: "First Name",
  lastName: "Last Name",
  roleId: "Role",
  primaryTeamId: "Primary Team",
  locationId: "Location",
  timeZone: "Time Zone",
  phone: "Phone",
};

function stale(changes: Change[]): Conflict {
  return new Conflict(
    changes.map(({ field, from, to }) => ({
      field,
      label: labels[field] ?? field,
      theirs: String(from ?? ""),
      yours: String(to ?? ""),
      by: "another administrator",
    })),
  );
}
