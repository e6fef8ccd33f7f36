import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant, sample, yesNo } from "./columns";
import { cases } from "./customers";
import { users } from "./people";

/** Up to when somebody has read a case in the inbox. What came later is unread. */
export const caseReads = sqliteTable(
  "case_reads",
  {
    caseId: integer()
      .notNull()
      .references(() => cases.id, { onDelete: "cascade" }),
    userId: integer()
      .notNull()
      .references(() => users.id),
    readAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.caseId] }), index("case_reads_by_case").on(t.caseId)],
);

type MacroEntry =
  | { kind: "note"; html: string }
  | {
      kind: "call" | "email" | "sms" | "meeting" | "other";
      direction: "inbound" | "outbound";
      durationMinutes?: number | null;
      html: string;
    };

/** What fills in a case's form in one go, and may write entries into its history. */
export const macros = sqliteTable(
  "macros",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    name: text().notNull(),
    description: text().notNull().default(""),
    ownerId: integer()
      .notNull()
      .references(() => users.id),
    /** For all agents, else for its owner alone. */
    shared: yesNo().notNull().default(false),
    /** Values of the case's fields in the form's notation, by key. */
    values: text({ mode: "json" }).notNull().$type<Record<string, string | string[]>>(),
    /** Notes and logged contacts to write, in order. */
    entries: text({ mode: "json" }).notNull().$type<MacroEntry[]>(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    sample: sample(),
  },
  (t) => [index("macros_by_owner").on(t.ownerId)],
);

/** Text that is written once and inserted many times, with placeholders. */
export const predefinedTexts = sqliteTable(
  "predefined_texts",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    name: text().notNull(),
    /** Sanitised. */
    html: text().notNull(),
    ownerId: integer()
      .notNull()
      .references(() => users.id),
    shared: yesNo().notNull().default(false),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    sample: sample(),
  },
  (t) => [index("predefined_texts_by_owner").on(t.ownerId)],
);

/** Another program beside a case: a link, or a page of it in a frame. */
export const integrations = sqliteTable("integrations", {
  id: integer().primaryKey({ autoIncrement: true }),
  name: text().notNull().unique(),
  /** An https address with placeholders. */
  address: text().notNull(),
  shownAs: text().notNull().$type<"link" | "frame">(),
  position: integer().notNull(),
  active: yesNo().notNull().default(true),
});
