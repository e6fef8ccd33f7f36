import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "./columns";
import { sessions, users } from "./people";
import { records } from "./records";

/** What live accounts, contacts and leads are recognised by, written along with them. */
export const matchKeys = sqliteTable(
  "match_keys",
  {
    recordId: integer()
      .primaryKey()
      .references(() => records.id, { onDelete: "cascade" }),
    type: text().notNull(),
    /** The name without case, accents, punctuation and legal form. */
    name: text().notNull(),
    /** The host of the website without `www.`. */
    host: text(),
  },
  (t) => [
    index("match_keys_by_name").on(t.type, t.name, t.recordId),
    index("match_keys_by_host").on(t.host, t.recordId).where(sql`host is not null`),
  ],
);

/** Two records that became one. The loser stays, unseen, as long as the survivor does. */
export const merges = sqliteTable(
  "merges",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    survivorId: integer()
      .notNull()
      .references(() => records.id, { onDelete: "cascade" }),
    loserId: integer()
      .notNull()
      .references(() => records.id, { onDelete: "cascade" }),
    at: instant().notNull(),
    byId: integer().references(() => users.id),
    /** What taking it back must know: `Undoing` of lib/merge/undoing.ts. */
    undoing: text({ mode: "json" }).notNull().$type<unknown>(),
    undoneAt: instant(),
  },
  (t) => [index("merges_by_survivor").on(t.survivorId), index("merges_by_loser").on(t.loserId)],
);

/** The rows that a merge moved from the loser to the survivor, by the column that names the record. */
export const mergeMoves = sqliteTable(
  "merge_moves",
  {
    mergeId: integer()
      .notNull()
      .references(() => merges.id, { onDelete: "cascade" }),
    /** `table.column`. */
    place: text().notNull(),
    /** The keys of the rows as they are since. */
    keys: text({ mode: "json" }).notNull().$type<(string | number)[][]>(),
  },
  (t) => [primaryKey({ columns: [t.mergeId, t.place] })],
);

/** A session in which an admin looks at everything as another user sees it. */
export const viewings = sqliteTable("viewings", {
  sessionHash: text()
    .primaryKey()
    .references(() => sessions.idHash, { onDelete: "cascade" }),
  userId: integer()
    .notNull()
    .references(() => users.id),
  since: instant().notNull(),
});
