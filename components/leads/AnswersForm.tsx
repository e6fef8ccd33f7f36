"use client";

import { useRef, useState } from "react";
import { LeaveGuard } from "@/components/form/LeaveGuard";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import { pointsText } from "@/components/lead-qualification/points-text";
import { Button } from "@/components/ui/Button";
import { FormErrors } from "@/components/ui/FormErrors";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { answerLeadAction } from "@/lib/leads/actions";
import { pointsOf, type Question, type ScoreBands, scoreOf } from "@/lib/leads/scoring";

type AnswersFormProps = {
  leadId: number;
  questions: readonly Question[];
  bands: ScoreBands;
  /** The choice by question. */
  answers: Record<number, number>;
};

/** What was chosen and not saved yet, with what stood there when it was. */
type Changes = Record<number, { choiceId: number | null; seen: number | null }>;

/** The questions with what was answered; points and score follow at once, and are kept with **Save answers**. */
export function AnswersForm({ leadId, questions, bands, answers }: AnswersFormProps) {
  const [changes, setChanges] = useState<Changes>({});
  const form = useRef<HTMLFormElement>(null);
  const settle = () => {
    focusOnAnswer(form.current);
    setChanges({});
  };
  const { save, pending, failure, errors, forget } = useSave(answerLeadAction, settle);
  const chosen = new Map(
    questions.map(({ id }) => [id, changes[id] ? changes[id].choiceId : (answers[id] ?? null)]),
  );
  const choose = (id: number, value: string) => {
    const { [id]: known, ...others } = changes;
    const choiceId = Number(value) || null;
    const seen = known ? known.seen : (answers[id] ?? null);
    // Back at what stands there, nothing was changed.
    const isAsItIs = choiceId === (answers[id] ?? null);
    setChanges(isAsItIs ? others : { ...others, [id]: { choiceId, seen } });
  };
  const cancel = () => {
    settle();
    forget();
  };
  const sent = Object.entries(changes).map(([id, { choiceId, seen }]) => ({
    questionId: Number(id),
    choiceId,
    // Whoever was told what somebody else chose has seen that.
    seen: failure?.kind === "conflict" ? (answers[Number(id)] ?? null) : seen,
  }));
  const dirty = sent.length > 0;
  return (
    <SaveForm
      ref={form}
      onSave={() => dirty && !pending && save({ leadId, answers: sent })}
      aria-label="Qualification"
      className="flex flex-col gap-3"
    >
      <LeaveGuard dirty={dirty} />
      <SectionHeading aside={<Outcome {...{ questions, bands, answers, chosen }} />}>
        Qualification
      </SectionHeading>
      <FormErrors errors={errors} title="The answers were not saved" />
      <div className="grid gap-x-6 gap-y-4 md:grid-cols-2">
        {questions.map(({ id, text, choices }) => (
          <RadioGroup
            key={id}
            legend={text}
            name={`question-${id}`}
            value={String(chosen.get(id) ?? "")}
            onValueChange={(value) => choose(id, value)}
            options={[...choices.map(optionOf), { value: "", label: "Not answered" }]}
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

const optionOf = ({ id, label, points }: Question["choices"][number]) => ({
  value: String(id),
  label: (
    <>
      {label} <span className="text-meta text-muted tabular-nums">{pointsText(points)}</span>
    </>
  ),
});

/** The buttons go when there is nothing to save: whoever pressed one is still in the form then. */
function focusOnAnswer(form: HTMLFormElement | null) {
  const button = document.activeElement?.closest("button");
  if (button && form?.contains(button)) form.querySelector<HTMLInputElement>("input:checked")?.focus();
}

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
