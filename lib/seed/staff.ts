import { and, asc, isNotNull, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { roles, teams, users } from "@/db/schema";
import { system, type Viewer } from "@/lib/access/viewer";
import { addToTeam } from "@/lib/company/starting-data";
import type { Random } from "./random";
import { firstNames, lastNames } from "./words";

/** Who did the work in the story: the business's licensed users, each as the author of what they write. */
export type Staff = { all: Viewer[]; pick: (random: Random) => Viewer };

/** The staff of the company as it is in the store now. */
export function staffOfCompany(): Staff {
  const rows = db()
    .select()
    .from(users)
    .where(and(isNull(users.deactivatedAt), isNotNull(users.licensedAt)))
    .orderBy(asc(users.id))
    .all();
  const all = rows.map(
    (user): Viewer => ({
      ...system,
      kind: "user",
      via: "page",
      userId: user.id,
      name: `${user.firstName} ${user.lastName}`,
      teamIds: [user.primaryTeamId],
      // The story is told in UTC, whatever clock its authors read.
      timeZone: "UTC",
    }),
  );
  return { all, pick: (random) => random.skewed(all) };
}

/** More people, spread over the teams and the agents' roles: what a bulk world is owned by. */
export function hireMany(count: number, now: Date): void {
  const teamIds = db().select({ id: teams.id }).from(teams).all();
  const roleIds = db().select({ id: roles.id }).from(roles).all();
  for (let nth = 0; nth < count; nth++) {
    const primaryTeamId = teamIds[nth % teamIds.length]!.id;
    const { id } = db()
      .insert(users)
      .values({
        firstName: firstNames[nth % firstNames.length]!,
        lastName: lastNames[(nth * 3) % lastNames.length]!,
        email: `staff${nth + 1}@example.com`,
        roleId: roleIds[nth % roleIds.length]!.id,
        primaryTeamId,
        timeZone: "America/Phoenix",
        licensedAt: now,
        createdAt: now,
      })
      .returning({ id: users.id })
      .get();
    addToTeam(primaryTeamId, id);
  }
}
