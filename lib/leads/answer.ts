import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db, transact } from "@/db/client";
import { leadAnswers } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Conflict, NotFound } from "@/lib/errors";
import { appendEvent } from "@/lib/events/append";
import { rowId } from "@/lib/people/fields";
import { editable } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { applyChange } from "@/lib/records/write";
import { answeredScore, answersOf } from "./answered";
import { leadType } from "./lead";
import { refuseQualified } from "./qualified";
import { questions } from "./questionnaire";
import type { Question } from "./scoring";

const answer = z.strictObject({
  questionId: rowId,
  /** Null takes the answer back. */
  choiceId: rowId.nullable(),
  /** What the form showed before. */
  seen: rowId.nullable(),
});

/** What the questionnaire of a lead sends: the answers that were changed. */
export const answersInput = z.strictObject({ leadId: rowId, answers: z.array(answer).min(1).max(200) });
export type AnswersInput = z.infer<typeof answersInput>;
type Answer = z.infer<typeof answer>;

/**
 * Answers questions of a lead; its score follows (SPEC.md 10.1), and is empty again once none is answered. Takes
 * whoever may edit the lead. Throws NotFound, also for a question or an answer that is no longer asked; Conflict where
 * somebody answered otherwise meanwhile; Invalid for a lead that was qualified.
 */
export function answerLead(viewer: Viewer, { leadId, answers }: AnswersInput, now: Date): void {
  const type = recordType(leadType.name);
  transact(() => {
    const lead = editable(viewer, type, leadId);
    refuseQualified(lead);
    const before = answersOf(leadId);
    const asked = answers.map((each) => ({ ...each, question: questionAt(each) }));
    refuseStale(asked, before);
    const changed = asked.filter(({ questionId, choiceId }) => (before.get(questionId) ?? null) !== choiceId);
    if (changed.length === 0) return;
    for (const each of changed) write(leadId, each);
    const changes = changed.map(({ question, questionId, choiceId }) => ({
      field: question.text,
      from: labelOf(question, before.get(questionId)),
      to: labelOf(question, choiceId),
    }));
    const about = { subject: "record" as const, id: leadId };
    appendEvent(viewer, about, { kind: "lead.answered", type: lead.type, name: lead.name, changes }, now);
    applyChange(viewer, type, lead, { values: { score: answeredScore(leadId) }, errors: {} }, now);
  });
}

function questionAt({ questionId, choiceId }: Answer): Question {
  const question = questions().find(({ id }) => id === questionId);
  const known = choiceId === null || question?.choices.some(({ id }) => id === choiceId);
  if (!question || !known) throw new NotFound("That question");
  return question;
}

function refuseStale(asked: readonly (Answer & { question: Question })[], before: Map<number, number>): void {
  const stale = asked.filter(({ questionId, choiceId, seen }) => {
    const is = before.get(questionId) ?? null;
    return is !== seen && is !== choiceId;
  });
  if (stale.length === 0) return;
  throw new Conflict(
    stale.map(({ question, questionId, choiceId }) => ({
      field: String(questionId),
      label: question.text,
      yours: labelOf(question, choiceId) ?? "",
      theirs: labelOf(question, before.get(questionId)) ?? "",
      by: "somebody else",
    })),
  );
}

/** One that is no longer offered has no name here. */
const labelOf = ({ choices }: Question, choiceId: number | null | undefined): string | null =>
  choices.find(({ id }) => id === choiceId)?.label ?? null;

function write(leadId: number, { questionId, choiceId }: Answer): void {
  const row = and(eq(leadAnswers.leadId, leadId), eq(leadAnswers.questionId, questionId));
  db().delete(leadAnswers).where(row).run();
  if (choiceId !== null) db().insert(leadAnswers).values({ leadId, questionId, choiceId }).run();
}
