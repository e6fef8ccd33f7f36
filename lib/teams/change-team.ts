import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { locations, teamMembers, teams, users } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { hoursChanged, hoursOf } from "@/lib/clocks/calendars";
import { hoursText } from "@/lib/clocks/hours-words";
import { reckonLater } from "@/lib/clocks/reckon";
import { Invalid } from "@/lib/errors";
import { changesBetween, tellChange, tellCreation } from "@/lib/events/admin-changes";
import { fullName } from "@/lib/people/names";
import type { ChangedTeam, NewTeam } from "./team-input";
import { teamRow } from "./teams";

/** Makes a team with its first people, and gives its number. Throws Invalid for a taken name. */
export function createTeam(viewer: Viewer, { name, memberIds, works }: NewTeam, now: Date): number {
  requireAdmin(viewer, "teams");
  return transact(() => {
    assertFree(name);
    const { id } = db().insert(teams).values({ name, createdAt: now }).returning().get();
    addMembers(id, memberIds);
    setHours(id, works);
    const hours = hoursText(hoursOf(id));
    tellCreation(viewer, { subject: "team", id, name }, { name, memberIds, hours }, now);
    return id;
  });
}

/**
 * Renames a team, sets who is in it and when it works. Clocks of its cases go on in the new hours. Throws Invalid for a
 * taken name, an unknown location, or when somebody would leave their primary team.
 */
export function changeTeam(viewer: Viewer, { teamId, name, memberIds, works }: ChangedTeam, now: Date): void {
  requireAdmin(viewer, "teams");
  transact(() => {
    const was = hoursOf(teamId);
    const before = {
      name: teamRow(teamId).name,
      memberIds: activeMemberIds(teamId),
      hours: hoursText(was),
    };
    assertFree(name, teamId);
    const leaving = before.memberIds.filter((id) => !memberIds.includes(id));
    assertNotPrimary(teamId, leaving);
    db().update(teams).set({ name }).where(eq(teams.id, teamId)).run();
    removeMembers(teamId, leaving);
    addMembers(teamId, memberIds);
    setHours(teamId, works);
    const hours = hoursOf(teamId);
    if (JSON.stringify(hours) !== JSON.stringify(was)) reckonLater([teamId], was, now);
    const after = { name, memberIds: activeMemberIds(teamId), hours: hoursText(hours) };
    tellChange(viewer, { subject: "team", id: teamId, name }, changesBetween(before, after), now);
  });
}

function setHours(teamId: number, works: NewTeam["works"]): void {
  if (!works) return;
  const { hours, hoursOfId } = works;
  const location = hoursOfId && db().select().from(locations).where(eq(locations.id, hoursOfId)).get();
  if (hoursOfId && !location) throw new Invalid({ "works.hoursOfId": "Choose a location." });
  db().update(teams).set({ hours, hoursOfId }).where(eq(teams.id, teamId)).run();
  hoursChanged();
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
