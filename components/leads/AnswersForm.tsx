"use client";

import { useRef } from "react";
import { LeaveGuard } from "@/components/form/LeaveGuard";
import { SaveForm } from "@/components/form/SaveForm";
import { pointsText } from "@/components/lead-qualification/points-text";
import { Button } from "@/components/ui/Button";
import { FormErrors } from "@/components/ui/FormErrors";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { pointsOf, type Question, type ScoreBands, scoreOf } from "@/lib/leads/scoring";
import { type Answers, useAnswers } from "./use-answers";

type AnswersFormProps = {
  leadId: number;
  questions: readonly Question[];
  bands: ScoreBands;
  answers: Answers;
};

/** The questions with what was answered; points and score follow at once, and are kept with **Save answers**. */
export function AnswersForm({ leadId, questions, bands, answers }: AnswersFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { chosen, choose, save, cancel, dirty, pending, errors } = useAnswers(
    { leadId, questions, answers },
    form,
  );
  return (
    <SaveForm ref={form} onSave={save} aria-label="Qualification" className="flex flex-col gap-3">
      <LeaveGuard dirty={dirty} />
      <SectionHeading aside={<Outcome {...{ questions, bands, answers, chosen }} />}>
        Qualification
      </SectionHeading>
      <FormErrors errors={errors} title="The answers were not saved" />
      <div className="grid gap-x-6 gap-y-4 md:grid-cols-2">
        {questions.map((question) => (
          <Asked
            key={question.id}
            question={question}
            choiceId={chosen.get(question.id) ?? null}
            onChoose={(choiceId) => choose(question.id, choiceId)}
          />
        ))}
      </div>
      {dirty && (
        <div className="flex gap-2">
          <Button type="submit" size={36} pending={pending}>
            Save answers
          </Button>
          <Button variant="quiet" size={36} onClick={cancel}>
            Cancel
          </Button>
        </div>
      )}
    </SaveForm>
  );
}

type AskedProps = {
  question: Question;
  choiceId: number | null;
  onChoose: (choiceId: number | null) => void;
};

const Asked = ({ question: { id, text, choices }, choiceId, onChoose }: AskedProps) => (
  <RadioGroup
    legend={text}
    name={`question-${id}`}
    value={String(choiceId ?? "")}
    onValueChange={(value) => onChoose(Number(value) || null)}
    options={[...choices.map(optionOf), { value: "", label: "Not answered" }]}
  />
);

const optionOf = ({ id, label, points }: Question["choices"][number]) => ({
  value: String(id),
  label: (
    <>
      {label} <span className="text-meta text-muted tabular-nums">{pointsText(points)}</span>
    </>
  ),
});

type OutcomeProps = Pick<AnswersFormProps, "questions" | "bands" | "answers"> & {
  chosen: ReadonlyMap<number, number | null>;
};

/** What the answers come to, or where the score comes from without any. */
function Outcome({ questions, bands, answers, chosen }: OutcomeProps) {
  const points = pointsOf(questions, chosen);
  const counts = (of: (id: number) => number | null | undefined) =>
    questions.some(({ id, choices }) => choices.some((choice) => choice.id === of(id)));
  const unanswered = counts((id) => answers[id])
    ? "Nothing answered any more: the lead has no score until somebody types one."
    : "Nothing answered yet.";
  return (
    <span role="status">
      {counts((id) => chosen.get(id))
        ? `${points} ${Math.abs(points) === 1 ? "point" : "points"} → score ${scoreOf(points, bands)}`
        : unanswered}
    </span>
  );
}
