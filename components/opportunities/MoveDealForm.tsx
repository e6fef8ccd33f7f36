"use client";

import { useMemo, useState } from "react";
import { FieldInput } from "@/components/fields/FieldInput";
import { DialogForm } from "@/components/form/DialogForm";
import { useSave } from "@/components/form/use-save";
import { useFocusOnArrival } from "@/components/ui/useFocusOnArrival";
import { moveDealAction } from "@/lib/opportunities/actions";
import type { MoveQuestion } from "@/lib/opportunities/move-question";
import type { MoveDealProps } from "./MoveDeal";
import { whyNotMoved } from "./move-words";
import { useSaidMoved } from "./use-said-moved";

/** The fields that a stage asks for, and the move itself. */
export function MoveDealForm({
  deal,
  fromStageId,
  toStage,
  onMoved,
  question,
}: MoveDealProps & { question: MoveQuestion }) {
  const { references, currency, timeZone } = question;
  const fields = useMemo(() => emptyFirst(question), [question]);
  const arrived = useFocusOnArrival<HTMLDivElement>();
  const [values, setValues] = useState(question.values);
  const say = useSaidMoved(onMoved);
  const saving = useSave(moveDealAction, (moved) => {
    if (!moved) return;
    say(moved);
    onMoved(moved);
  });
  const { failure, errors } = saving;
  // A new list only with a new answer, since it takes the focus.
  const whole = useMemo(() => {
    const drawn = new Set(fields.map(({ key }) => key));
    const beside = Object.keys(failure?.fields ?? {}).some((key) => !drawn.has(key));
    return failure && (failure.kind === "conflict" || beside) ? [{ message: whyNotMoved(failure) }] : errors;
  }, [failure, errors, fields]);
  const move = () => saving.save({ id: deal.id, fromStageId, toStageId: toStage.id, values });
  return (
    <DialogForm
      aria-label={`Move to ${toStage.name}`}
      submitLabel="Move"
      refused="It was not moved"
      dirty={JSON.stringify(values) !== JSON.stringify(question.values)}
      saving={{ ...saving, errors: whole }}
      onSubmit={move}
    >
      <div ref={arrived} className="flex flex-col gap-4">
        {fields.map((field) => (
          <FieldInput
            key={field.key}
            {...saving.field(field.key)}
            field={field}
            value={values[field.key] ?? ""}
            values={values}
            onChange={(value) => setValues((last) => ({ ...last, [field.key]: value }))}
            {...{ references, currency, timeZone }}
          />
        ))}
      </div>
    </DialogForm>
  );
}

/** What is still to be said stands before what was filled in for whoever asks. */
const emptyFirst = ({ fields, values }: MoveQuestion): MoveQuestion["fields"] =>
  fields.toSorted((a, b) => Number(isSaid(values[a.key])) - Number(isSaid(values[b.key])));

const isSaid = (value: MoveQuestion["values"][string] | undefined): boolean =>
  value !== undefined && value !== null && value !== "";
