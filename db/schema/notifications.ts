import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { instant, yesNo } from "./columns";
import { users } from "./people";
import { records } from "./records";

/** Where a reader of the history stands: everything up to this entry has had its consequences. */
export const streamPositions = sqliteTable("stream_positions", {
  reader: text().primaryKey(),
  eventId: integer().notNull(),
});

/** What somebody is told. The words are made from the entry when they are read, by what the reader may see then. */
export const notifications = sqliteTable(
  "notifications",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    userId: integer()
      .notNull()
      .references(() => users.id),
    kind: text().notNull(),
    eventId: integer().notNull(),
    recordId: integer().references(() => records.id, { onDelete: "cascade" }),
    at: instant().notNull(),
    readAt: instant(),
  },
  (t) => [
    uniqueIndex("notifications_once").on(t.userId, t.eventId),
    index("notifications_by_user").on(t.userId, t.id),
    index("notifications_unread").on(t.userId, t.id).where(sql`read_at is null`),
    index("notifications_by_record").on(t.recordId),
  ],
);

/** The kinds that a user chose otherwise than they come. */
export const notificationChoices = sqliteTable(
  "notification_choices",
  {
    userId: integer()
      .notNull()
      .references(() => users.id),
    kind: text().notNull(),
    inApp: yesNo().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.kind] })],
);
