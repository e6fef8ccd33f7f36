import { and, asc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { type BusinessHours, teamMembers, teams, users } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { fullName } from "@/lib/people/names";

export type Team = {
  id: number;
  name: string;
  createdAt: Date;
  /** Those not deactivated, by name. `primary`: it is their primary team, which they cannot be taken out of. */
  members: { id: number; name: string; primary: boolean }[];
  /** Its own hours, else those of a location. */
  hours: BusinessHours | null;
  hoursOfId: number | null;
};

/** Every team by name, with its people. */
export function listTeams(viewer: Viewer): Team[] {
  requireAdmin(viewer, "teams", "users");
  const members = Map.groupBy(allMembers(), (member) => member.teamId);
  return db()
    .select()
    .from(teams)
    .where(isNull(teams.mergedIntoId))
    .orderBy(asc(teams.name))
    .all()
    .map(({ id, name, createdAt, hours, hoursOfId }) => ({
      ...{ id, name, createdAt, hours, hoursOfId },
      members: (members.get(id) ?? []).map((user) => ({
        id: user.id,
        name: fullName(user),
        primary: user.primaryTeamId === id,
      })),
    }));
}

/** The team as it is stored. Throws NotFound for one that was merged away. */
export function teamRow(teamId: number) {
  const row = db()
    .select()
    .from(teams)
    .where(and(eq(teams.id, teamId), isNull(teams.mergedIntoId)))
    .get();
  if (!row) throw new NotFound("This team");
  return row;
}

const allMembers = () =>
  db()
    .select({
      teamId: teamMembers.teamId,
      id: users.id,
      firstName: users.firstName,
      lastName: users.lastName,
      primaryTeamId: users.primaryTeamId,
    })
    .from(teamMembers)
    .innerJoin(users, eq(users.id, teamMembers.userId))
    .where(isNull(users.deactivatedAt))
    .orderBy(asc(users.firstName), asc(users.lastName))
    .all();
