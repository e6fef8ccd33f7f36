import { count, type SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { db } from "@/db/client";

/** How many rows of a table meet a condition. (`$count` of drizzle answers only later, outside the transaction.) */
export const countRows = (table: SQLiteTable, where?: SQL): number =>
  db().select({ rows: count() }).from(table).where(where).get()?.rows ?? 0;
