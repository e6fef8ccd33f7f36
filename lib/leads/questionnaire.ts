import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { leadChoices, leadQuestions, leadScoreBands } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { keptUntilWritten } from "@/lib/records/versions";
import { stampOf } from "@/lib/stale";
import type { ListedQuestion, Question, ScoreBands } from "./scoring";

/** What is asked of every lead, in order, with the answers that can be given. */
export const questions = keptUntilWritten((): Question[] => {
  const choices = Map.groupBy(
    db()
      .select()
      .from(leadChoices)
      .where(eq(leadChoices.retired, false))
      .orderBy(asc(leadChoices.position), asc(leadChoices.id))
      .all(),
    ({ questionId }) => questionId,
  );
  return db()
    .select()
    .from(leadQuestions)
    .where(eq(leadQuestions.retired, false))
    .orderBy(asc(leadQuestions.position), asc(leadQuestions.id))
    .all()
    .map(({ id, text }) => ({
      ...{ id, text },
      choices: (choices.get(id) ?? []).map(({ id, label, points }) => ({ id, label, points })),
    }));
});

/** From how many points on a lead has each score. */
export const scoreBands = keptUntilWritten(
  (): ScoreBands =>
    db()
      .select()
      .from(leadScoreBands)
      .orderBy(asc(leadScoreBands.score))
      .all()
      .map(({ fromPoints }) => fromPoints),
);

/** What of a question an admin sets. */
export const asked = ({ text, choices }: Question) => ({ text, choices });

/** Both for the page Lead Qualification. Throws NotFound without the right to it. */
export function qualification(viewer: Viewer): { questions: ListedQuestion[]; bands: ScoreBands } {
  requireAdmin(viewer, "leadQualification");
  const listed = questions().map((question) => ({ ...question, stamp: stampOf(asked(question)) }));
  return { questions: listed, bands: scoreBands() };
}
