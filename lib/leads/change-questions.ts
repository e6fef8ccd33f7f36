import { eq, sql } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { leadChoices, leadQuestions } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { changesBetween, tellChange, tellCreation, tellRemoval } from "@/lib/events/admin-changes";
import { parseInput } from "@/lib/input";
import type { Moved } from "@/lib/records/moving";
import { refuseStale, type Words } from "@/lib/stale";
import { type SavedQuestion, savedQuestion } from "./qualification-input";
import { asked, questions } from "./questionnaire";
import { scoreLeadsAnew } from "./score-anew";
import type { Question } from "./scoring";

/**
 * Adds a question at the end, or changes one, with its answers in their order; an answer that is left out is asked no
 * more. Open leads are scored anew. Gives the operation that does it, or null where none has another score. Throws
 * NotFound without the right or such a one; Invalid with a sentence for each field, `choices.1.label`; Conflict.
 */
export function saveQuestion(viewer: Viewer, input: SavedQuestion, now: Date): Moved {
  return transact(() => {
    writeQuestion(viewer, input, now);
    return scoreLeadsAnew(viewer, now);
  });
}

/** The same while no lead has answered it. Gives its id. */
export function writeQuestion(viewer: Viewer, input: SavedQuestion, now: Date): number {
  requireAdmin(viewer, "leadQualification");
  const { id, seen, text, choices } = parseInput(savedQuestion, input);
  return transact(() => {
    const before = id === null ? null : questionAt(id);
    if (before) refuseStale(seen, asked(before), { text, choices }, words);
    const questionId = before?.id ?? add(text);
    db().update(leadQuestions).set({ text, sample: false }).where(eq(leadQuestions.id, questionId)).run();
    saveChoices(questionId, before?.choices ?? [], choices);
    tell(viewer, before, { id: questionId, text }, now);
    return questionId;
  });
}

/**
 * Asks a question no more. What leads answered is kept, and counts no more: open leads are scored anew. Gives the
 * operation that does it, or null where none has another score. Throws NotFound.
 */
export function removeQuestion(viewer: Viewer, id: number, now: Date): Moved {
  requireAdmin(viewer, "leadQualification");
  return transact(() => {
    const { text } = questionAt(id);
    db().update(leadQuestions).set({ retired: true }).where(eq(leadQuestions.id, id)).run();
    tellRemoval(viewer, { subject: "lead_question", id, name: text }, now);
    return scoreLeadsAnew(viewer, now);
  });
}

/** Asks the questions in another order; those not named come last. Throws NotFound without the right or such a one. */
export function orderQuestions(viewer: Viewer, ids: readonly number[], now: Date): void {
  requireAdmin(viewer, "leadQualification");
  transact(() => {
    const before = questions();
    const named = ids.map((id) => questionAt(id).id);
    const all = new Set([...named, ...before.map(({ id }) => id)]);
    for (const [position, id] of [...all].entries())
      db().update(leadQuestions).set({ position }).where(eq(leadQuestions.id, id)).run();
    const order = (list: readonly Question[]) => ({ order: list.map(({ text }) => text) });
    const about = { subject: "lead_question" as const, id: null, name: "order" };
    tellChange(viewer, about, changesBetween(order(before), order(questions())), now);
  });
}

function questionAt(id: number): Question {
  const question = questions().find((each) => each.id === id);
  if (!question) throw new NotFound("This question");
  return question;
}

function add(text: string): number {
  const position = sql`(select coalesce(max(position), 0) + 1 from ${leadQuestions})`;
  return db().insert(leadQuestions).values({ text, position }).returning({ id: leadQuestions.id }).get().id;
}

function saveChoices(
  questionId: number,
  before: Question["choices"],
  choices: readonly { id: number | null; label: string; points: number }[],
): void {
  for (const { id } of before)
    if (!choices.some((choice) => choice.id === id))
      db().update(leadChoices).set({ retired: true }).where(eq(leadChoices.id, id)).run();
  for (const [position, { id, ...choice }] of choices.entries()) {
    if (id !== null && !before.some((known) => known.id === id)) throw new NotFound("This answer");
    if (id === null)
      db()
        .insert(leadChoices)
        .values({ ...choice, position, questionId })
        .run();
    else
      db()
        .update(leadChoices)
        .set({ ...choice, position })
        .where(eq(leadChoices.id, id))
        .run();
  }
}

function tell(
  viewer: Viewer,
  before: Question | null,
  { id, text }: { id: number; text: string },
  now: Date,
) {
  const about = { subject: "lead_question" as const, id, name: text };
  const after = inWords(questionAt(id));
  if (before) tellChange(viewer, about, changesBetween(inWords(before), after), now);
  else tellCreation(viewer, about, after, now);
}

/** As the history tells it: answers with their points. */
const inWords = ({ text, choices }: Pick<SavedQuestion, "text" | "choices">) => ({
  question: text,
  answers: choices.map(({ label, points }) => `${label} (${points})`),
});

const words = (question: Pick<SavedQuestion, "text" | "choices">): Words => {
  const { question: text, answers } = inWords(question);
  return { Question: text, Answers: answers.join(", ") };
};
