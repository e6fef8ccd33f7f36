import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { day, instant } from "./columns";
import { users } from "./people";
import { records } from "./records";

/** Something to be done: a task on a day, or a call or meeting from one hour to another; on a record or on none. */
export const tasks = sqliteTable(
  "tasks",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    recordId: integer().references(() => records.id, { onDelete: "cascade" }),
    kind: text().notNull().$type<"task" | "call" | "meeting">(),
    title: text().notNull(),
    notes: text().notNull().default(""),
    /** Of a task; it may have none. */
    dueOn: day(),
    /** Of a call or a meeting, which have both. */
    startsAt: instant(),
    endsAt: instant(),
    assigneeId: integer()
      .notNull()
      .references(() => users.id),
    doneAt: instant(),
    doneById: integer().references(() => users.id),
    createdAt: instant().notNull(),
    createdById: integer().references(() => users.id),
    updatedAt: instant().notNull(),
  },
  (t) => [
    index("tasks_by_record").on(t.recordId, t.id),
    index("tasks_by_day").on(t.assigneeId, t.dueOn),
    index("tasks_by_hour").on(t.assigneeId, t.startsAt),
  ],
);

/** The private link by which a calendar program reads what its owner has to do. Only the token's hash is kept. */
export const calendarFeeds = sqliteTable("calendar_feeds", {
  userId: integer()
    .primaryKey()
    .references(() => users.id),
  tokenHash: text().notNull().unique(),
  createdAt: instant().notNull(),
});
