import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { instant, yesNo } from "./columns";
import { users } from "./people";

/** A column of a list as somebody keeps it: which field, how wide in px, and what its foot tells. */
export type KeptColumn = { key: string; width?: number; total?: "count" | "sum" | "average" };

/** The columns of a list as one user has set them up; `viewId` 0 is the list of the type itself. */
export const columnLayouts = sqliteTable(
  "column_layouts",
  {
    userId: integer()
      .notNull()
      .references(() => users.id),
    type: text().notNull(),
    viewId: integer().notNull().default(0),
    columns: text({ mode: "json" }).notNull().$type<KeptColumn[]>(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.type, t.viewId] })],
);

/** A list that somebody has given a name: its address (filters, words, order, size) and its columns. */
export const savedViews = sqliteTable(
  "saved_views",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    type: text().notNull(),
    name: text().notNull(),
    ownerId: integer()
      .notNull()
      .references(() => users.id),
    /** Seen by everybody who may view the type. */
    shared: yesNo().notNull().default(false),
    /** What stands after `?`, without the place in the list. */
    address: text().notNull(),
    columns: text({ mode: "json" }).notNull().$type<KeptColumn[]>(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [index("saved_views_by_type").on(t.type, t.shared), index("saved_views_by_owner").on(t.ownerId)],
);

/** What a view is to one user: a tab over the list, the list they begin with. */
export const viewMarks = sqliteTable(
  "view_marks",
  {
    viewId: integer()
      .notNull()
      .references(() => savedViews.id, { onDelete: "cascade" }),
    userId: integer()
      .notNull()
      .references(() => users.id),
    type: text().notNull(),
    pinned: yesNo().notNull().default(false),
    isDefault: yesNo().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.viewId, t.userId] }),
    uniqueIndex("view_marks_one_default").on(t.userId, t.type).where(sql`is_default = 1`),
  ],
);
