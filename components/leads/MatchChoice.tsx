"use client";

import { searchRecords } from "@/components/fields/search-records";
import { Combobox } from "@/components/ui/Combobox";
import { Field } from "@/components/ui/Field";
import type { Option } from "@/components/ui/option";
import { RadioGroup, type RadioOption } from "@/components/ui/RadioGroup";

/**
 * What is chosen: the number of one that is offered, `new`, `none`, `other` with the one that was found, or nothing
 * yet.
 */
export type Choice = { value: string; other: Option | null };

type MatchChoiceProps = {
  /** Of what has the focus when something is wrong. */
  id: string;
  error?: string;
  noun: "Contact" | "Account";
  offered: readonly { id: number; name: string; about: string }[];
  /** Besides those offered: a new one, or none. */
  further: readonly RadioOption[];
  /** What is to be known of the choice. */
  note?: string;
  choice: Choice;
  onChange: (choice: Choice) => void;
};

/** Whose the opportunity is to be: one that matches, another that is looked for, a new one. */
export function MatchChoice({ id, error, noun, offered, further, note, choice, onChange }: MatchChoiceProps) {
  const one = noun.toLowerCase();
  const matches = offered.map(({ id: number, name, about }) => ({
    ...{ value: String(number), label: name, description: about },
  }));
  const isOther = choice.value === "other";
  return (
    <div id={isOther ? undefined : id} tabIndex={-1} className="flex flex-col gap-1 outline-none">
      <RadioGroup
        legend={noun}
        name={one}
        options={[...matches, ...further, { value: "other", label: `Another ${one}…` }]}
        value={choice.value}
        onValueChange={(value) => onChange({ ...choice, value })}
        error={isOther ? undefined : error}
      />
      {isOther && (
        <Field id={id} label={`Another ${one}`} hideLabel error={error} className="pl-6 max-md:pl-8.5">
          <Combobox
            source={searchRecords(one)}
            value={choice.other}
            onValueChange={(other) => onChange({ value: "other", other })}
            placeholder="Search…"
          />
        </Field>
      )}
      <p role="status" className="text-table text-second wrap-anywhere empty:hidden">
        {note}
      </p>
    </div>
  );
}
