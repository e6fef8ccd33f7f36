"use client";

import { useOptimistic, useTransition } from "react";
import { DragList } from "@/components/ui/DragList";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import { orderQuestionsAction } from "@/lib/leads/qualification-actions";
import type { Question } from "@/lib/leads/scoring";
import { QuestionRow } from "./QuestionRow";

type QuestionListProps = { questions: Question[]; onEdit: (question: Question) => void };

/** The questions in the order that they are asked in. */
export function QuestionList({ questions, onEdit }: QuestionListProps) {
  const [shown, show] = useOptimistic(questions);
  const [, startTransition] = useTransition();
  const toast = useToast();
  const order = (ids: number[]) =>
    startTransition(async () => {
      show(ids.map((id) => questions.find((question) => question.id === id)!));
      const failure = failureOf(await orderQuestionsAction({ ids }));
      if (failure) toast.show(`Couldn't save the order. ${failure.message}`);
    });
  const items = shown.map((question) => ({ ...question, name: question.text }));
  return (
    <DragList label="Questions" items={items} onOrder={order}>
      {(question, at) => (
        <QuestionRow {...{ question, at, onEdit }} ids={shown.map(({ id }) => id)} onOrder={order} />
      )}
    </DragList>
  );
}
