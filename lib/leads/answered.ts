import { asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { prepared } from "@/db/prepared";
import { leadAnswers, leadChoices, leadQuestions } from "@/db/schema";
import type { Stored } from "@/lib/records/record";
import { isQualified } from "./qualified";
import { questions } from "./questionnaire";
import { scoresOf } from "./scores-of";

/** What a lead answered, by question, whatever is asked today. The lead must have been read for its viewer. */
export const answersOf = (leadId: number): Map<number, number> =>
  new Map(
    db()
      .select()
      .from(leadAnswers)
      .where(eq(leadAnswers.leadId, leadId))
      .all()
      .map(({ questionId, choiceId }) => [questionId, choiceId]),
  );

/** A question with what a lead answered; null where it did not. */
export type Answered = { id: number; question: string; answer: string | null };

/**
 * What a lead answered, in order, to be read; it must have been read for its viewer. One that became a deal is shown as
 * it was then: what it answered, whether that is still asked or not, and nothing that was first asked later.
 */
export function answersInWords(lead: Stored): Answered[] {
  if (isQualified(lead)) return everAnswered(lead.id);
  const answers = answersOf(lead.id);
  return questions().map(({ id, text, choices }) => ({
    ...{ id, question: text },
    answer: choices.find((choice) => choice.id === answers.get(id))?.label ?? null,
  }));
}

const everAnswered = (leadId: number): Answered[] =>
  db()
    .select({ id: leadQuestions.id, question: leadQuestions.text, answer: leadChoices.label })
    .from(leadAnswers)
    .innerJoin(leadQuestions, eq(leadQuestions.id, leadAnswers.questionId))
    .innerJoin(leadChoices, eq(leadChoices.id, leadAnswers.choiceId))
    .where(eq(leadAnswers.leadId, leadId))
    .orderBy(asc(leadQuestions.position), asc(leadQuestions.id))
    .all();

/** The score that a lead's answers come to; null where it has none that count. */
export const answeredScore = (leadId: number): number | null =>
  ofOne.get<{ score: number }>({ leadId })?.score ?? null;

const ofOne = prepared(
  sql`select score from (${scoresOf(sql`${leadAnswers.leadId} = ${sql.placeholder("leadId")}`)})`,
);
