"use client";

import { useOrder } from "@/components/form/use-order";
import { DragList } from "@/components/ui/DragList";
import { orderQuestionsAction } from "@/lib/leads/qualification-actions";
import type { ListedQuestion } from "@/lib/leads/scoring";
import { QuestionRow } from "./QuestionRow";

type QuestionListProps = { questions: ListedQuestion[]; onEdit: (question: ListedQuestion) => void };

/** The questions in the order that they are asked in. */
export function QuestionList({ questions, onEdit }: QuestionListProps) {
  const { shown, order } = useOrder(questions, (ids) => orderQuestionsAction({ ids }));
  const items = shown.map((question) => ({ ...question, name: question.text }));
  return (
    <DragList label="Questions" items={items} onOrder={order}>
      {(question, at) => (
        <QuestionRow {...{ question, at, onEdit }} ids={shown.map(({ id }) => id)} onOrder={order} />
      )}
    </DragList>
  );
}
