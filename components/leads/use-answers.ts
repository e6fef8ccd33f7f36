"use client";

import { type RefObject, useState } from "react";
import { useSave } from "@/components/form/use-save";
import { answerLeadAction } from "@/lib/leads/actions";
import type { Question } from "@/lib/leads/scoring";

/** The choice by question. */
export type Answers = Record<number, number>;

/** What was chosen and not saved yet, with what stood there when it was. */
type Changes = Record<number, { choiceId: number | null; seen: number | null }>;

/** The answers of a lead as a form holds them: what is saved, and over it what was chosen since. */
export function useAnswers(
  { leadId, questions, answers }: { leadId: number; questions: readonly Question[]; answers: Answers },
  form: RefObject<HTMLFormElement | null>,
) {
  const [changes, setChanges] = useState<Changes>({});
  const settle = () => {
    focusOnAnswer(form.current);
    setChanges({});
  };
  const { save, pending, failure, errors, forget } = useSave(answerLeadAction, settle);
  const dirty = Object.keys(changes).length > 0;
  // Whoever was told what somebody else chose has seen that.
  const sees = failure?.kind === "conflict" ? answers : null;
  return {
    ...{ dirty, pending, errors },
    chosen: new Map(
      questions.map(({ id }) => [id, changes[id] ? changes[id].choiceId : (answers[id] ?? null)]),
    ),
    choose: (id: number, choiceId: number | null) =>
      setChanges((last) => withChoice(last, id, choiceId, answers[id] ?? null)),
    save: () => dirty && !pending && save({ leadId, answers: sentOf(changes, sees) }),
    cancel: () => {
      settle();
      forget();
    },
  };
}

/** Back at what stands there, nothing was changed. */
function withChoice(changes: Changes, id: number, choiceId: number | null, stands: number | null): Changes {
  const { [id]: known, ...others } = changes;
  return choiceId === stands ? others : { ...others, [id]: { choiceId, seen: known ? known.seen : stands } };
}

const sentOf = (changes: Changes, sees: Answers | null) =>
  Object.entries(changes).map(([id, { choiceId, seen }]) => ({
    questionId: Number(id),
    choiceId,
    seen: sees ? (sees[Number(id)] ?? null) : seen,
  }));

/** The buttons go when there is nothing to save: whoever pressed one is still in the form then. */
function focusOnAnswer(form: HTMLFormElement | null) {
  const button = document.activeElement?.closest("button");
  if (button && form?.contains(button)) form.querySelector<HTMLInputElement>("input:checked")?.focus();
}
