import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { prepared } from "@/db/prepared";
import { leadAnswers, leadChoices, leadQuestions } from "@/db/schema";
import { scoreBands } from "./questionnaire";
import { scoreOf } from "./scoring";

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

/** The score that a lead's answers come to; null where it has none that count. */
export function answeredScore(leadId: number): number | null {
  const points = counted.get<{ points: number | null }>({ leadId })?.points ?? null;
  return points === null ? null : scoreOf(points, scoreBands());
}

const counted = prepared(sql`select sum(${leadChoices.points}) as points from ${leadAnswers}
  cross join ${leadChoices} on ${leadChoices.id} = ${leadAnswers.choiceId} and ${leadChoices.retired} = 0
  cross join ${leadQuestions} on ${leadQuestions.id} = ${leadAnswers.questionId} and ${leadQuestions.retired} = 0
  where ${leadAnswers.leadId} = ${sql.placeholder("leadId")}`);
