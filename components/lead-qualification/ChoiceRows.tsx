"use client";

import { Plus, X } from "lucide-react";
import { Button } from "@/components/ui/Button";
import { Field, FieldError } from "@/components/ui/Field";
import { IconButton } from "@/components/ui/IconButton";
import { Input } from "@/components/ui/Input";
import { MoveButtons } from "@/components/ui/MoveButtons";
import { NumberInput } from "@/components/ui/NumberInput";
import type { QuestionChoice } from "@/lib/leads/scoring";

/** An answer as it is typed; `key` is what it is known by until it is saved. */
export type DraftChoice = Omit<QuestionChoice, "id"> & { key: number; id: number | null };

type ChoiceRowsProps = {
  choices: readonly DraftChoice[];
  onChange: (choices: DraftChoice[]) => void;
  field: (name: string) => { id: string; error?: string };
};

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 };

/** The answers of a question in their order, each with its points. */
export function ChoiceRows({ choices, onChange, field }: ChoiceRowsProps) {
  const { id, error } = field("choices");
  const keys = choices.map(({ key }) => key);
  const add = () => onChange([...choices, { key: Math.max(0, ...keys) + 1, id: null, label: "", points: 0 }]);
  const order = (next: number[]) =>
    onChange(next.map((key) => choices.find((choice) => choice.key === key)!));
  return (
    <fieldset id={id} tabIndex={-1} className="flex min-w-0 flex-col gap-2 outline-none">
      <legend className="mb-1 text-meta font-semibold text-ink">Answers and their points</legend>
      <ul className="flex flex-col gap-2">
        {choices.map((choice, at) => (
          <ChoiceRow
            key={choice.key}
            {...{ choice, at, keys, field }}
            onChange={(more) => onChange(choices.with(at, { ...choice, ...more }))}
            onRemove={() => onChange(choices.toSpliced(at, 1))}
            onOrder={order}
          />
        ))}
      </ul>
      {error && <FieldError>{error}</FieldError>}
      <Button className="self-start" icon={<Plus {...icon} />} onClick={add}>
        Add answer
      </Button>
    </fieldset>
  );
}

type ChoiceRowProps = Pick<ChoiceRowsProps, "field"> & {
  choice: DraftChoice;
  at: number;
  keys: readonly number[];
  onChange: (more: Partial<DraftChoice>) => void;
  onRemove: () => void;
  onOrder: (keys: number[]) => void;
};

function ChoiceRow({ choice, at, keys, field, onChange, onRemove, onOrder }: ChoiceRowProps) {
  const name = choice.label || `answer ${at + 1}`;
  return (
    <li className="flex flex-wrap items-start gap-x-2">
      <Field
        label={`Answer ${at + 1}`}
        hideLabel
        className="min-w-36 flex-1"
        {...field(`choices.${at}.label`)}
      >
        <Input value={choice.label} onChange={({ target }) => onChange({ label: target.value })} />
      </Field>
      <Field
        label={`Points of answer ${at + 1}`}
        hideLabel
        className="w-20"
        {...field(`choices.${at}.points`)}
      >
        <NumberInput
          value={choice.points}
          min={-100}
          max={100}
          onValueChange={(points) => points !== null && onChange({ points })}
        />
      </Field>
      <span className="flex py-0.5">
        <MoveButtons name={name} ids={keys} at={at} onOrder={onOrder} />
        <IconButton variant="quiet" label={`Remove ${name}`} disabled={keys.length <= 2} onClick={onRemove}>
          <X {...icon} />
        </IconButton>
      </span>
    </li>
  );
}
