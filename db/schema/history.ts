import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { instant, sample } from "./columns";
import { users } from "./people";
import { records } from "./records";

/** A note or a logged call, email, SMS, meeting or other contact. */
export const interactions = sqliteTable(
  "interactions",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** Where it was written; who may see that record may see it. */
    recordId: integer()
      .notNull()
      .references(() => records.id, { onDelete: "cascade" }),
    kind: text().notNull().$type<"note" | "call" | "email" | "sms" | "meeting" | "other">(),
    direction: text().$type<"inbound" | "outbound">(),
    at: instant().notNull(),
    durationSeconds: integer(),
    authorId: integer().references(() => users.id),
    /** Sanitised. */
    html: text().notNull(),
    /** The same without markup. */
    text: text().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant(),
    flaggedAt: instant(),
    flagEndsAt: instant(),
    sample: sample(),
  },
  (t) => [index("interactions_by_home").on(t.recordId, t.at)],
);

/** Every record whose history shows the interaction: its home, and for a case its contact and account. */
export const interactionRecords = sqliteTable(
  "interaction_records",
  {
    recordId: integer()
      .notNull()
      .references(() => records.id, { onDelete: "cascade" }),
    at: instant().notNull(),
    interactionId: integer()
      .notNull()
      .references(() => interactions.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.recordId, t.at, t.interactionId] }),
    index("interaction_records_by_interaction").on(t.interactionId),
  ],
);

export const flagAcknowledgements = sqliteTable(
  "flag_acknowledgements",
  {
    interactionId: integer()
      .notNull()
      .references(() => interactions.id, { onDelete: "cascade" }),
    userId: integer()
      .notNull()
      .references(() => users.id),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.interactionId, t.userId] })],
);

/** The experience ledger. Append-only by trigger; goes only with its account. */
export const scoreEvents = sqliteTable(
  "score_events",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    accountId: integer()
      .notNull()
      .references(() => records.id, { onDelete: "cascade" }),
    kind: text()
      .notNull()
      .$type<
        | "opening_balance"
        | "topic_assigned"
        | "topic_removed"
        | "case_reopened"
        | "response_overdue"
        | "resolution_overdue"
        | "survey_result"
        | "manual_adjustment"
        | "reversal"
      >(),
    points: integer().notNull(),
    at: instant().notNull(),
    /** No foreign key: the ledger outlives a case that is erased. */
    caseId: integer(),
    topicId: integer(),
    actorId: integer(),
    reason: text(),
    /** The event that this one takes back. */
    reversesId: integer(),
    /** The clock that ran out. */
    clockId: integer(),
    /** The operation that scored the account anew; its first row, an opening balance, replaces all before it. */
    operationId: integer(),
    /** The first of the rows that say the same: scored anew, or written again where its case or account went. */
    originalId: integer(),
    /** The scale in force, so that a replay needs nothing else. */
    min: integer().notNull(),
    max: integer().notNull(),
    scoreAfter: integer().notNull(),
  },
  (t) => [
    index("score_events_by_account").on(t.accountId, t.id),
    index("score_events_by_case").on(t.caseId),
    uniqueIndex("score_events_reversed_once").on(t.reversesId),
    index("score_events_by_time").on(t.at),
    index("score_events_by_operation").on(t.operationId, t.id).where(sql`operation_id is not null`),
    // What counts of a ledger begins with its last opening.
    index("score_events_openings").on(t.accountId, t.id).where(sql`kind = 'opening_balance'`),
    // Clocks that history was charged for anew, whether or not they ran out at their time.
    index("score_events_clocks_anew")
      .on(t.clockId)
      .where(sql`clock_id is not null and operation_id is not null`),
    index("score_events_by_original").on(t.originalId, t.id).where(sql`original_id is not null`),
  ],
);

/** The history: one chained, append-only stream that everything else reads. */
export const events = sqliteTable(
  "events",
  {
    id: integer().primaryKey(),
    at: instant().notNull(),
    actorKind: text().notNull().$type<"user" | "api" | "rule" | "system">(),
    actorId: integer(),
    via: text().notNull().$type<"page" | "import" | "api" | "rule" | "system">(),
    kind: text().notNull(),
    /** `record`, or the noun that an admin changed: `user`, `team`, `role`, `topic` … */
    subject: text().notNull(),
    /** No foreign key: the history outlives what it tells of. */
    subjectId: integer(),
    /** Emptied when its subject is erased for good, together with the salt. */
    content: text(),
    salt: text(),
    contentHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    index("events_by_subject").on(t.subject, t.subjectId, t.id),
    // For what somebody did last, which they may want to take back.
    index("events_by_actor").on(t.actorId, t.id),
  ],
);

/** Work to do later, enqueued in the transaction that caused it. */
export const jobs = sqliteTable(
  "jobs",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text().notNull(),
    payload: text({ mode: "json" }).notNull().$type<unknown>(),
    runAt: instant().notNull(),
    attempts: integer().notNull().default(0),
    /** A scheduled slot, such as `purge:2026-11-21`, runs once. */
    slot: text().unique(),
    startedAt: instant(),
    finishedAt: instant(),
    error: text(),
  },
  (t) => [index("jobs_due").on(t.finishedAt, t.runAt)],
);
