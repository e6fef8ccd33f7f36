import { type SQL, sql } from "drizzle-orm";
import { leadAnswers, leadChoices, leadQuestions, leadScoreBands } from "@/db/schema";

/**
 * The scores that the answers of leads come to, as a query of `lead_id` and `score`: a row for each lead with answers
 * that count. `which` says whose. Whatever is kept comes from here, of one lead and of all: were there two ways to add
 * up, scoring anew would go on for ever where they differ. `scoring.ts` adds up what is not saved yet.
 */
export const scoresOf = (which: SQL): SQL => sql`
  select lead_id, (select coalesce(max(score), 0) from ${leadScoreBands} where from_points <= points) as score
  from (
    select ${leadAnswers.leadId} as lead_id, sum(${leadChoices.points}) as points from ${leadAnswers}
      cross join ${leadChoices} on ${leadChoices.id} = ${leadAnswers.choiceId} and ${leadChoices.retired} = 0
      cross join ${leadQuestions} on ${leadQuestions.id} = ${leadAnswers.questionId}
        and ${leadQuestions.retired} = 0
    where ${which} group by ${leadAnswers.leadId}
  )`;
