import { type AnySQLiteColumn, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant, yesNo } from "./columns";
import { records } from "./records";

export const pipelines = sqliteTable("pipelines", {
  id: integer().primaryKey({ autoIncrement: true }),
  name: text().notNull(),
  position: integer().notNull(),
  /** Set when it was removed: its deals have gone to others since; it only names what they were in. */
  retired: yesNo().notNull().default(false),
});

export const stages = sqliteTable("stages", {
  id: integer().primaryKey({ autoIncrement: true }),
  name: text().notNull(),
  /** Counts within its pipeline. */
  position: integer().notNull(),
  /** Per cent. */
  probability: integer().notNull(),
  kind: text().notNull().$type<"open" | "won" | "lost">(),
  /** The first pipeline is there from the beginning: what was a stage before there were several is of that. */
  pipelineId: integer()
    .notNull()
    .default(1)
    .references(() => pipelines.id),
  /** By the name of its token. */
  colour: text().notNull().default("steady"),
  /** Days without a move or an interaction after which a deal in it rots; never when empty. */
  rotsAfterDays: integer(),
  /** Keys of the fields that a deal must have filled in to be in it. */
  requires: text({ mode: "json" }).notNull().$type<string[]>().default([]),
  /** Set as soon as it is given up: its deals are those of that one, though they may still be on their way. */
  mergedIntoId: integer().references((): AnySQLiteColumn => stages.id),
});

/** Why a deal was lost, or a lead is none. One that was removed only names what held it. */
export const closingReasons = sqliteTable("closing_reasons", {
  id: integer().primaryKey({ autoIncrement: true }),
  of: text().notNull().$type<"lost" | "disqualified">(),
  name: text().notNull(),
  position: integer().notNull(),
  retired: yesNo().notNull().default(false),
});

/** The stages that a deal has been in, one after the other; the one it is in has no end. */
export const stageEntries = sqliteTable(
  "stage_entries",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    opportunityId: integer()
      .notNull()
      .references(() => records.id, { onDelete: "cascade" }),
    stageId: integer()
      .notNull()
      .references(() => stages.id),
    enteredAt: instant().notNull(),
    leftAt: instant(),
  },
  (t) => [
    index("stage_entries_by_opportunity").on(t.opportunityId, t.id),
    index("stage_entries_by_stage").on(t.stageId, t.enteredAt),
    index("stage_entries_by_time").on(t.enteredAt),
  ],
);
