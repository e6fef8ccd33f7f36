import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { accessLinks, roles, sessions, teamMembers, teams, users } from "@/db/schema";
import type { Level, Permissions } from "@/lib/access/permissions";
import { startingRoles } from "@/lib/access/starting-roles";
import { system } from "@/lib/access/viewer";
import { foundCompany } from "@/lib/company/found";
import { addLocation, changeLocation } from "@/lib/company/locations";
import { demoPassword } from "@/lib/people/demo-users";
import { hashPassword } from "@/lib/people/password";
import type { Person, World } from "./world";

type Grants = Record<string, readonly [Level, Level, Level]>;
const grants = (each: Grants, more: Partial<Permissions> = {}): Permissions => ({
  ...startingRoles["Read Only"]!,
  ...more,
  records: Object.fromEntries(
    Object.entries(each).map(([type, [view, edit, remove]]) => [
      type,
      { on: true, view, edit, delete: remove },
    ]),
  ),
});

const everyType = (level: Level): Grants =>
  Object.fromEntries(
    ["account", "contact", "case", "lead", "opportunity", "product"].map((type) => [
      type,
      [level, level, level],
    ]),
  );
const owned = ["owned", "owned", "owned"] as const;
const everything = ["everything", "everything", "everything"] as const;

const none = startingRoles["Read Only"]!;

/** Roles that an admin could make, which hide more than the starting ones do. */
const ownRoles: Record<string, Permissions> = {
  "Own Work": grants(everyType("owned"), {
    applications: { ...none.applications, inbox: true },
    abilities: {
      ...none.abilities,
      adjustScore: true,
      import: true,
      merge: true,
      export: true,
      bulkEdit: true,
    },
  }),
  "Own Department": grants(everyType("department"), {
    applications: { ...none.applications, inbox: true },
  }),
  "Front Desk": grants({
    ...everyType("owned"),
    account: ["everything", "owned", "owned"],
    contact: ["everything", "owned", "owned"],
    product: everything,
  }),
  "Leads Only": grants(
    { ...everyType("none"), lead: everything },
    { admin: { ...none.admin, users: true }, abilities: { ...none.abilities, import: true, export: true } },
  ),
  "Back Office": grants({ ...everyType("everything"), account: owned, contact: owned, product: owned }),
};

type Hired = [key: string, role: string, team: "red" | "blue", more?: { licensed: false }];

/** Readers and the colleague are in Red; Otto is in Blue and shares nothing with them. */
const staff: Hired[] = [
  ["administrator", "Administrator", "red"],
  ["manager", "Manager", "red"],
  ["salesAgent", "Sales Agent", "red"],
  ["supportAgent", "Support Agent", "red"],
  ["readOnly", "Read Only", "red"],
  ["ownWork", "Own Work", "red"],
  ["ownDepartment", "Own Department", "red"],
  ["frontDesk", "Front Desk", "red"],
  ["backOffice", "Back Office", "red"],
  ["leadsOnly", "Leads Only", "red"],
  ["colleague", "Manager", "red"],
  ["otto", "Manager", "blue"],
  ["unlicensed", "Manager", "red", { licensed: false }],
  ["gone", "Manager", "red"],
];

export type Cast = Pick<World, "people" | "teams" | "adminSecrets">;

/** A company with a user of every role; all have the same password. The store must be new. */
export async function hireCast(now: Date): Promise<Cast> {
  const passwordHash = await hashPassword(demoPassword);
  const { userId } = foundCompany(
    {
      ...{
        companyName: "Harbour & Co",
        firstName: "Ada",
        lastName: "Byron",
        email: "superadmin@harbour.test",
      },
      ...{ timeZone: "UTC", currency: "USD" },
    },
    now,
  );
  const [red, blue, green] = ["Red", "Blue", "Green"].map((name) => newTeam(name, now)) as [
    number,
    number,
    number,
  ];
  for (const [name, permissions] of Object.entries(ownRoles))
    db().insert(roles).values({ name, permissions, createdAt: now }).run();
  const founder = {
    key: "superAdmin",
    userId,
    email: "superadmin@harbour.test",
    teamIds: [1],
    licensed: true,
  };
  const people = [
    { ...founder, role: null, superAdmin: true },
    ...staff.map((each) => hire(each, { red, blue }, now)),
  ];
  db().update(users).set({ passwordHash }).run();
  join(people.find(({ key }) => key === "ownDepartment")!, green);
  return {
    people: Object.fromEntries(people.map((person) => [person.key, person])),
    teams: { red, blue, green },
    adminSecrets: plantAdminSecrets(people, now),
  };
}

const newTeam = (name: string, createdAt: Date): number =>
  db().insert(teams).values({ name, createdAt }).returning({ id: teams.id }).get().id;

function hire([key, role, team, more]: Hired, homes: { red: number; blue: number }, now: Date): Person {
  const email = `${key.toLowerCase()}@harbour.test`;
  const roleId = db().select().from(roles).where(eq(roles.name, role)).get()!.id;
  const licensed = more === undefined;
  const { id } = db()
    .insert(users)
    .values({
      ...{ firstName: key, lastName: "Harbour", email, roleId, primaryTeamId: homes[team], timeZone: "UTC" },
      ...{ createdAt: now, licensedAt: licensed ? now : null },
    })
    .returning({ id: users.id })
    .get();
  const person = { key, userId: id, email, teamIds: [] as number[], role, superAdmin: false, licensed };
  join(person, homes[team]);
  return person;
}

function join(person: Person, teamId: number): void {
  db().insert(teamMembers).values({ teamId, userId: person.userId }).run();
  person.teamIds.push(teamId);
}

/** Of administration, and of another user's browser: what the pages of a user without the right must not hold. */
function plantAdminSecrets(people: Person[], now: Date): World["adminSecrets"] {
  const otto = people.find(({ key }) => key === "otto")!;
  const locationId = addLocation(system, { name: "Pier before the kite" }, now);
  changeLocation(system, { locationId, name: "Quay of the kite" }, now);
  db().update(users).set({ locationId }).where(eq(users.id, otto.userId)).run();
  const day = new Date(now.getTime() + 86_400_000);
  const session = {
    idHash: "kite-session-hash",
    userId: otto.userId,
    createdAt: now,
    seenAt: now,
    endsAt: day,
  };
  db()
    .insert(sessions)
    .values({ ...session, ip: "203.0.113.73", userAgent: "Kitebrowser/73" })
    .run();
  const link = { tokenHash: "kite-link-hash", kind: "reset" as const, userId: otto.userId };
  db()
    .insert(accessLinks)
    .values({ ...link, createdAt: now, endsAt: day })
    .run();
  db().run(sql`update company set street = '73 Kite Street'`);
  return [
    { text: "Pier before the kite", pages: ["auditLog"] },
    { text: "Quay of the kite", pages: ["accountInfo", "users", "auditLog"] },
    { text: "73 Kite Street", pages: ["accountInfo"] },
    { text: otto.email, pages: ["users"] },
    { text: "Own Department", pages: ["roles", "users"] },
    { text: "kite-session-hash", pages: [] },
    { text: "kite-link-hash", pages: [] },
    { text: "203.0.113.73", pages: [] },
    { text: "$argon2id$", pages: [] },
  ];
}
