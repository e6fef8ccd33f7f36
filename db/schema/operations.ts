import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "./columns";
import { users } from "./people";

/** A long piece of work that a user asked for. Where it stands is written with everything that it writes. */
export const operations = sqliteTable(
  "operations",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text().notNull(),
    /** What it does, in the user's words: `Delete 1,204 accounts`. */
    title: text().notNull(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    payload: text({ mode: "json" }).notNull().$type<unknown>(),
    state: text().notNull().$type<"waiting" | "running" | "done" | "failed" | "cancelled">(),
    done: integer().notNull().default(0),
    refused: integer().notNull().default(0),
    /** How many there are to do, as far as it is known. */
    total: integer(),
    /** Where the last slice left off; the kind's own. */
    cursor: text({ mode: "json" }).$type<unknown>(),
    /** What came of it; the kind's own. */
    result: text({ mode: "json" }).$type<unknown>(),
    /** Why it failed, for the user. */
    error: text(),
    createdAt: instant().notNull(),
    startedAt: instant(),
    finishedAt: instant(),
    /** The user has been told of its end. */
    dismissedAt: instant(),
  },
  (t) => [
    index("operations_unfinished").on(t.id).where(sql`finished_at is null`),
    index("operations_untold").on(t.userId, t.id).where(sql`finished_at is null or dismissed_at is null`),
    index("operations_by_user").on(t.userId, t.id),
  ],
);

/** What an operation could not do, and why: the lines of its report. */
export const operationFaults = sqliteTable(
  "operation_faults",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    operationId: integer()
      .notNull()
      .references(() => operations.id, { onDelete: "cascade" }),
    /** The row of a file, counted from 1. */
    row: integer(),
    /** No foreign key: the report outlives a record that is erased. */
    recordId: integer(),
    label: text(),
    reason: text().notNull(),
    data: text({ mode: "json" }).$type<unknown>(),
  },
  (t) => [index("operation_faults_by_operation").on(t.operationId, t.id)],
);

/** The records that an operation did something to, and when: what can be taken back. */
export const operationRecords = sqliteTable(
  "operation_records",
  {
    operationId: integer()
      .notNull()
      .references(() => operations.id, { onDelete: "cascade" }),
    /** No foreign key: the report outlives a record that is erased. */
    recordId: integer().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.operationId, t.recordId] })],
);
