import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { teamMembers, teams, users } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { changesBetween, tellChange, tellCreation } from "@/lib/events/admin-changes";
import { fullName } from "@/lib/people/names";
import type { ChangedTeam, NewTeam } from "./team-input";
import { teamRow } from "./teams";

/** Makes a team with its first people, and gives its number. Throws Invalid for a taken name. */
export function createTeam(viewer: Viewer, { name, memberIds }: NewTeam, now: Date): number {
  requireAdmin(viewer, "teams");
  return transact(() => {
    assertFree(name);
    const { id } = db().insert(teams).values({ name, createdAt: now }).returning().get();
    addMembers(id, memberIds);
    tellCreation(viewer, { subject: "team", id, name }, { name, memberIds }, now);
    return id;
  });
}

/**
 * Renames a team and sets who is in it. Throws Invalid for a taken name, or when somebody would leave their
 * primary team.
 */
export function changeTeam(viewer: Viewer, { teamId, name, memberIds }: ChangedTeam, now: Date): void {
  requireAdmin(viewer, "teams");
  transact(() => {
    const before = { name: teamRow(teamId).name, memberIds: activeMemberIds(teamId) };
    assertFree(name, teamId);
    const leaving = before.memberIds.filter((id) => !memberIds.includes(id));
    assertNotPrimary(teamId, leaving);
    db().update(teams).set({ name }).where(eq(teams.id, teamId)).run();
    removeMembers(teamId, leaving);
    addMembers(teamId, memberIds);
    const after = { name, memberIds: activeMemberIds(teamId) };
    tellChange(viewer, { subject: "team", id: teamId, name }, changesBetween(before, after), now);
  });
}

const activeMemberIds = (teamId: number): number[] =>
  db()
    .select({ id: teamMembers.userId })
    .from(teamMembers)
    .innerJoin(users, eq(users.id, teamMembers.userId))
    .where(and(eq(teamMembers.teamId, teamId), sql`${users.deactivatedAt} is null`))
    .orderBy(teamMembers.userId)
    .all()
    .map((row) => row.id);

function addMembers(teamId: number, userIds: number[]): void {
  if (userIds.length === 0) return;
  const known = db().select({ userId: users.id }).from(users).where(inArray(users.id, userIds)).all();
  const rows = known.map(({ userId }) => ({ teamId, userId }));
  if (rows.length > 0) db().insert(teamMembers).values(rows).onConflictDoNothing().run();
}

function removeMembers(teamId: number, userIds: number[]): void {
  db()
    .delete(teamMembers)
    .where(and(eq(teamMembers.teamId, teamId), inArray(teamMembers.userId, userIds)))
    .run();
}

function assertNotPrimary(teamId: number, leaving: number[]): void {
  const staying = db()
    .select()
    .from(users)
    .where(and(eq(users.primaryTeamId, teamId), inArray(users.id, leaving)))
    .all();
  if (staying.length === 0) return;
  const names = new Intl.ListFormat("en-US").format(staying.map(fullName));
  throw new Invalid({
    memberIds: `This is the primary team of ${names}. Give them another one in Users first.`,
  });
}

function assertFree(name: string, except = 0): void {
  const taken = db()
    .select({ id: teams.id })
    .from(teams)
    .where(and(sql`${teams.name} = ${name} collate nocase`, ne(teams.id, except)))
    .get();
  if (taken) throw new Invalid({ name: "There is a team of this name already." });
}
