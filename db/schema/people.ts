import { type AnySQLiteColumn, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant, yesNo } from "./columns";

/** A team is what cases, leads and opportunities call their department. */
export const teams = sqliteTable("teams", {
  id: integer().primaryKey({ autoIncrement: true }),
  name: text().notNull().unique(),
  createdAt: instant().notNull(),
  /** Set when the team was merged away; its rows then point at the survivor. */
  mergedIntoId: integer().references((): AnySQLiteColumn => teams.id),
  /** The team works in its own hours, else in those of this location, else around the clock. */
  hours: text({ mode: "json" }).$type<BusinessHours>(),
  hoursOfId: integer().references((): AnySQLiteColumn => locations.id),
});

/** When people work: the clocks of their cases stand still at any other time. */
export type BusinessHours = {
  timeZone: string;
  /** Monday first; for each day the spans worked, in minutes since midnight, apart from one another and in order. */
  week: [number, number][][];
  /** Days off, as `YYYY-MM-DD`, or `MM-DD` for every year. */
  holidays: { on: string; name: string }[];
};

export const locations = sqliteTable("locations", {
  id: integer().primaryKey({ autoIncrement: true }),
  name: text().notNull().unique(),
  /** Missing: around the clock. */
  hours: text({ mode: "json" }).$type<BusinessHours>(),
});

export const roles = sqliteTable("roles", {
  id: integer().primaryKey({ autoIncrement: true }),
  name: text().notNull().unique(),
  /** `Permissions` of lib/access/permissions.ts. */
  permissions: text({ mode: "json" }).notNull().$type<unknown>(),
  createdAt: instant().notNull(),
});

export const users = sqliteTable(
  "users",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    firstName: text().notNull(),
    lastName: text().notNull(),
    /** Lower case; unique among all users, deactivated ones too. */
    email: text().notNull().unique(),
    /** argon2id; null until the invitation is accepted. */
    passwordHash: text(),
    passwordSetAt: instant(),
    roleId: integer().references(() => roles.id),
    superAdmin: yesNo().notNull().default(false),
    primaryTeamId: integer()
      .notNull()
      .references(() => teams.id),
    locationId: integer().references(() => locations.id),
    timeZone: text().notNull(),
    /** No licence, no CRM. */
    licensedAt: instant(),
    phone: text(),
    theme: text().notNull().default("system").$type<"light" | "dark" | "system">(),
    /** Single-letter shortcuts (WCAG 2.1.4 lets a person switch them off). */
    letterKeys: yesNo().notNull().default(true),
    /** Where the Case Inbox goes when a case is resolved. */
    afterResolve: text().notNull().default("next").$type<"next" | "stay">(),
    createdAt: instant().notNull(),
    invitedById: integer().references((): AnySQLiteColumn => users.id),
    deactivatedAt: instant(),
    version: integer().notNull().default(1),
  },
  (t) => [index("users_by_team").on(t.primaryTeamId)],
);

/** Every team of a user, the primary one too. */
export const teamMembers = sqliteTable(
  "team_members",
  {
    teamId: integer()
      .notNull()
      .references(() => teams.id),
    userId: integer()
      .notNull()
      .references(() => users.id),
  },
  (t) => [primaryKey({ columns: [t.teamId, t.userId] }), index("team_members_by_user").on(t.userId)],
);

/** A signed-in browser. The cookie holds the id, the row its hash. */
export const sessions = sqliteTable(
  "sessions",
  {
    idHash: text().primaryKey(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
    seenAt: instant().notNull(),
    endsAt: instant().notNull(),
    ip: text(),
    userAgent: text(),
  },
  (t) => [index("sessions_by_user").on(t.userId)],
);

/** Single-use links: an invitation or a new password. Only the hash is kept. */
export const accessLinks = sqliteTable("access_links", {
  tokenHash: text().primaryKey(),
  kind: text().notNull().$type<"invite" | "reset">(),
  userId: integer()
    .notNull()
    .references(() => users.id),
  createdAt: instant().notNull(),
  endsAt: instant().notNull(),
  usedAt: instant(),
});

/** Failed sign-ins per address and per client; what the growing waits are counted from. */
export const signInFailures = sqliteTable("sign_in_failures", {
  /** `email:…` or `ip:…`. */
  key: text().primaryKey(),
  count: integer().notNull(),
  lastAt: instant().notNull(),
  lockedUntil: instant(),
});

/** A browser that this user has signed in from before: strangers cannot lock it out. */
export const knownDevices = sqliteTable("known_devices", {
  deviceHash: text().primaryKey(),
  userId: integer()
    .notNull()
    .references(() => users.id),
  seenAt: instant().notNull(),
});
