import { integer, sqliteTable } from "drizzle-orm/sqlite-core";
import { instant } from "./columns";

/** One row: what the clock said when it was last looked at, and since when it has run on without a jump. */
export const clockSightings = sqliteTable("clock_sightings", {
  id: integer().primaryKey(),
  seenAt: instant().notNull(),
  steadySince: instant().notNull(),
});
