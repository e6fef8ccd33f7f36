import { adoptStore, db, openStore } from "@/db/client";
import { roles, teamMembers, teams, topics, users } from "@/db/schema";
import type { Permissions } from "@/lib/access/permissions";
import { startingRoles } from "@/lib/access/starting-roles";
import type { Viewer } from "@/lib/access/viewer";
import { foundCompany } from "@/lib/company/found";
import { freshly } from "./store";

export const noon = new Date("2026-03-02T12:00:00Z");

/** `noon`, some minutes later. */
export const later = (minutes: number): Date => new Date(noon.getTime() + minutes * 60_000);

export type World = { admin: Viewer; support: number; sales: number };

/**
 * A fresh company, in memory if no `file` is named, with the teams Support and Sales; Ada founded it and is Super
 * Admin.
 */
export function newWorld(file?: string): World {
  if (!file) return inMemory();
  adoptStore(openStore(file));
  return found();
}

function found(): World {
  const { userId } = foundCompany(
    {
      companyName: "Ledger & Co",
      firstName: "Ada",
      lastName: "Byron",
      email: "ada@example.com",
      timeZone: "UTC",
      currency: "USD",
    },
    noon,
  );
  const [support, sales] = ["Support", "Sales"].map(
    (name) => db().insert(teams).values({ name, createdAt: noon }).returning({ id: teams.id }).get().id,
  );
  const admin = viewerOf(userId, { superAdmin: true, name: "Ada Byron" });
  return { admin, support: support!, sales: sales! };
}

const inMemory = freshly(found);

/** A user of one of the starting roles, in a team, with their viewer. */
export function person(first: string, role: string, teamId: number): Viewer {
  const roleId = db()
    .select()
    .from(roles)
    .all()
    .find((each) => each.name === role)!.id;
  const { id } = db()
    .insert(users)
    .values({
      firstName: first,
      lastName: "Test",
      email: `${first.toLowerCase()}@example.com`,
      roleId,
      primaryTeamId: teamId,
      timeZone: "UTC",
      createdAt: noon,
      licensedAt: noon,
    })
    .returning({ id: users.id })
    .get();
  db().insert(teamMembers).values({ teamId, userId: id }).run();
  return viewerOf(id, {
    permissions: structuredClone(startingRoles[role]),
    teamIds: [teamId],
    name: `${first} Test`,
  });
}

const viewerOf = (userId: number, more: Partial<Viewer> & { permissions?: Permissions }): Viewer => ({
  kind: "user",
  via: "page",
  userId,
  name: "",
  superAdmin: false,
  permissions: null,
  teamIds: [],
  colleagueIds: [userId],
  timeZone: "UTC",
  ...more,
});

/** A SmartTopic with these points. Gives its id. */
export const topic = (name: string, points: number, reopenPenalty = 0): number =>
  db()
    .insert(topics)
    .values({
      name,
      categoryId: 1,
      points,
      reopenPenalty,
      responseLimits: {},
      createdAt: noon,
      updatedAt: noon,
    })
    .returning({ id: topics.id })
    .get().id;
