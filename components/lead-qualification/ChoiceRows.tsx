"use client";

import { Plus, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { Field, FieldError } from "@/components/ui/Field";
import { IconButton } from "@/components/ui/IconButton";
import { Input } from "@/components/ui/Input";
import { MoveButtons } from "@/components/ui/MoveButtons";
import { NumberInput } from "@/components/ui/NumberInput";
import type { QuestionChoice } from "@/lib/leads/scoring";

/** An answer as it is typed; `key` is what it is known by until it is saved. */
export type DraftChoice = Pick<QuestionChoice, "label"> & {
  key: number;
  id: number | null;
  points: number | null;
};

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
  const [added, setAdded] = useState<number | null>(null);
  const add = () => {
    const key = Math.max(0, ...keys) + 1;
    setAdded(key);
    onChange([...choices, { key, id: null, label: "", points: 0 }]);
  };
  const remove = (at: number) => {
    // The button goes with its row.
    document.getElementById(id)?.focus();
    onChange(choices.toSpliced(at, 1));
  };
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
            isAdded={choice.key === added}
            onChange={(more) => onChange(choices.with(at, { ...choice, ...more }))}
            onRemove={() => remove(at)}
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
  /** It has the focus as it comes. */
  isAdded: boolean;
  onChange: (more: Partial<DraftChoice>) => void;
  onRemove: () => void;
  onOrder: (keys: number[]) => void;
};

function ChoiceRow({ choice, at, keys, isAdded, field, onChange, onRemove, onOrder }: ChoiceRowProps) {
  const name = choice.label || `answer ${at + 1}`;
  return (
    <li className="flex flex-wrap items-start gap-x-2">
      <Field
        label={`Answer ${at + 1}`}
        hideLabel
        className="min-w-36 flex-1"
        {...field(`choices.${at}.label`)}
      >
        <Input
          autoFocus={isAdded}
          value={choice.label}
          onChange={({ target }) => onChange({ label: target.value })}
        />
      </Field>
      <Field
        label={`Points of answer ${at + 1}`}
        hideLabel
        className="w-20"
        {...field(`choices.${at}.points`)}
      >
        {/* Without bounds: it would put what is typed beyond them right without a word, where a sentence must say so. */}
        <NumberInput value={choice.points} onValueChange={(points) => onChange({ points })} />
      </Field>
      <span className="flex py-0.5 max-md:ml-auto">
        <MoveButtons name={name} ids={keys} at={at} onOrder={onOrder} />
        <IconButton variant="quiet" label={`Remove ${name}`} disabled={keys.length <= 2} onClick={onRemove}>
          <X {...icon} />
        </IconButton>
      </span>
    </li>
  );
}
