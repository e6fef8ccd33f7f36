import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant, sample, yesNo } from "./columns";
import { teams, users } from "./people";

/** What every record has, whatever its type. A custom record type is rows here alone. */
export const records = sqliteTable(
  "records",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    type: text().notNull(),
    name: text().notNull(),
    ownerId: integer().references(() => users.id),
    teamId: integer().references(() => teams.id),
    createdAt: instant().notNull(),
    createdById: integer().references(() => users.id),
    updatedAt: instant().notNull(),
    updatedById: integer().references(() => users.id),
    lastInteractionAt: instant(),
    version: integer().notNull().default(1),
    deletedAt: instant(),
    deletedById: integer().references(() => users.id),
    sample: sample(),
    /** Values of admin-made fields by key. */
    custom: text({ mode: "json" }).$type<Record<string, unknown>>(),
  },
  (t) => [
    index("records_by_name").on(t.type, sql`${t.name} collate nocase`, t.id).where(sql`deleted_at is null`),
    index("records_by_created").on(t.type, t.createdAt, t.id).where(sql`deleted_at is null`),
    index("records_by_updated").on(t.type, t.updatedAt, t.id).where(sql`deleted_at is null`),
    index("records_by_interaction").on(t.type, t.lastInteractionAt, t.id).where(sql`deleted_at is null`),
    index("records_by_owner").on(t.type, t.ownerId, t.id).where(sql`deleted_at is null`),
    index("records_by_team").on(t.type, t.teamId, t.id).where(sql`deleted_at is null`),
    index("records_by_creator").on(t.type, t.createdById, t.id).where(sql`deleted_at is null`),
    index("records_deleted").on(t.deletedAt, t.id).where(sql`deleted_at is not null`),
    index("records_owned").on(t.ownerId),
  ],
);

/** Many-to-many relations that a definition names; one row a pair. */
export const links = sqliteTable(
  "links",
  {
    relation: text().notNull(),
    fromId: integer()
      .notNull()
      .references(() => records.id, { onDelete: "cascade" }),
    toId: integer()
      .notNull()
      .references(() => records.id, { onDelete: "cascade" }),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.relation, t.fromId, t.toId] }),
    index("links_by_to").on(t.relation, t.toId, t.fromId),
    index("links_to").on(t.toId),
    index("links_from").on(t.fromId),
  ],
);

export const watchers = sqliteTable(
  "watchers",
  {
    recordId: integer()
      .notNull()
      .references(() => records.id, { onDelete: "cascade" }),
    userId: integer()
      .notNull()
      .references(() => users.id),
    since: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.recordId, t.userId] }), index("watchers_by_user").on(t.userId)],
);

/** The records a user opened last; Home and the command palette show them. */
export const recentRecords = sqliteTable(
  "recent_records",
  {
    userId: integer()
      .notNull()
      .references(() => users.id),
    recordId: integer()
      .notNull()
      .references(() => records.id, { onDelete: "cascade" }),
    openedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.recordId] }),
    index("recent_by_time").on(t.userId, t.openedAt),
    index("recent_by_record").on(t.recordId),
  ],
);

/** What the search index holds of a record; `records_search` (FTS5) follows it by trigger. */
export const searchDocuments = sqliteTable("search_documents", {
  recordId: integer()
    .primaryKey()
    .references(() => records.id, { onDelete: "cascade" }),
  type: text().notNull(),
  name: text().notNull(),
  /** Emails, phone digits, numbers, hosts: what identifies it. */
  keys: text().notNull(),
  body: text().notNull(),
});

/** Admin-made record types. */
export const customTypes = sqliteTable("custom_types", {
  name: text().primaryKey(),
  one: text().notNull(),
  many: text().notNull(),
  path: text().notNull().unique(),
  icon: text().notNull(),
  position: integer().notNull(),
  /** Kept with all its records, but nowhere to be seen. */
  hiddenAt: instant(),
});

/** Admin-made fields of any record type; values live in `records.custom` under `key`. */
export const customFields = sqliteTable(
  "custom_fields",
  {
    type: text().notNull(),
    key: text().notNull(),
    kind: text().notNull(),
    label: text().notNull(),
    section: text().notNull(),
    position: integer().notNull(),
    required: yesNo().notNull().default(false),
    unique: yesNo().notNull().default(false),
    hiddenAt: instant(),
    /** What the kind needs: options, the type a link leads to. */
    settings: text({ mode: "json" }).notNull().$type<Record<string, unknown>>(),
  },
  (t) => [primaryKey({ columns: [t.type, t.key] })],
);
