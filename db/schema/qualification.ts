import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { sample, yesNo } from "./columns";
import { records } from "./records";

/** What is asked of every lead. One that was removed keeps the answers that it had, which count no more. */
export const leadQuestions = sqliteTable("lead_questions", {
  id: integer().primaryKey({ autoIncrement: true }),
  text: text().notNull(),
  position: integer().notNull(),
  retired: yesNo().notNull().default(false),
  /** Gone as soon as somebody changes it. */
  sample: sample(),
});

/** The answers that a question offers, each worth its points. */
export const leadChoices = sqliteTable(
  "lead_choices",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    questionId: integer()
      .notNull()
      .references(() => leadQuestions.id, { onDelete: "cascade" }),
    label: text().notNull(),
    points: integer().notNull(),
    position: integer().notNull(),
    retired: yesNo().notNull().default(false),
  },
  (t) => [index("lead_choices_by_question").on(t.questionId, t.position)],
);

/** What a lead answered. */
export const leadAnswers = sqliteTable(
  "lead_answers",
  {
    leadId: integer()
      .notNull()
      .references(() => records.id, { onDelete: "cascade" }),
    questionId: integer()
      .notNull()
      .references(() => leadQuestions.id, { onDelete: "cascade" }),
    choiceId: integer()
      .notNull()
      .references(() => leadChoices.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.leadId, t.questionId] }),
    index("lead_answers_by_question").on(t.questionId),
    index("lead_answers_by_choice").on(t.choiceId),
  ],
);

/** From how many points on a lead has each score; below the first it has 0. */
export const leadScoreBands = sqliteTable("lead_score_bands", {
  /** 1 to 5. */
  score: integer().primaryKey(),
  fromPoints: integer().notNull(),
});
