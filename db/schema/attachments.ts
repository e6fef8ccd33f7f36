import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "./columns";
import { users } from "./people";
import { records } from "./records";

/** A file on a record. Its bytes are in the data folder under their hash, once however many rows name it. */
export const attachments = sqliteTable(
  "attachments",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    recordId: integer()
      .notNull()
      .references(() => records.id, { onDelete: "cascade" }),
    name: text().notNull(),
    /** What the bytes are, whatever the sender called them. */
    type: text().notNull(),
    bytes: integer().notNull(),
    /** SHA-256 in hexadecimal digits. */
    hash: text().notNull(),
    addedById: integer().references(() => users.id),
    addedAt: instant().notNull(),
  },
  (t) => [
    index("attachments_by_record").on(t.recordId, t.id),
    index("attachments_by_hash").on(t.hash),
    // Holds all that the quota asks for.
    index("attachments_by_bytes").on(t.bytes),
  ],
);
