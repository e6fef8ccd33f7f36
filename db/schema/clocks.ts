import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { instant } from "./columns";
import { cases, topics } from "./customers";

/**
 * A clock of a case: until it is resolved, or until the first response on a channel. It is kept where the topic sets
 * no limit, too, since the time that it took is still of interest.
 */
export const caseClocks = sqliteTable(
  "case_clocks",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    caseId: integer()
      .notNull()
      .references(() => cases.id, { onDelete: "cascade" }),
    measures: text().notNull().$type<"resolution" | "email" | "call" | "chat" | "sms">(),
    /** Counted from 1; a reopened case starts the next. */
    round: integer().notNull().default(1),
    /** The topic whose limit and penalty it has, as they were when it took them. */
    topicId: integer()
      .notNull()
      .references(() => topics.id),
    limitSeconds: integer(),
    /** 0…100, taken off when it runs out. */
    penalty: integer().notNull().default(0),
    startedAt: instant().notNull(),
    /** Since when it has run without a pause; null while it pauses and after it stopped. */
    runningSince: instant(),
    /** Working time before `runningSince`, in milliseconds. */
    usedMs: integer().notNull().default(0),
    /** When it will run out if nothing stops it; null without a limit and while it does not run. */
    dueAt: instant(),
    /** When its people are warned; null once they were. */
    warnAt: instant(),
    /** When it ran out. Set once, with the penalty. */
    overdueAt: instant(),
    stoppedAt: instant(),
  },
  (t) => [
    uniqueIndex("case_clocks_once").on(t.caseId, t.measures, t.round),
    index("case_clocks_by_due").on(t.dueAt).where(sql`overdue_at is null and due_at is not null`),
    index("case_clocks_by_warning").on(t.warnAt).where(sql`warn_at is not null`),
    index("case_clocks_by_topic").on(t.topicId, t.id),
  ],
);
