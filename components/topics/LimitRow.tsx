"use client";

import { Field } from "@/components/ui/Field";
import { NumberInput } from "@/components/ui/NumberInput";
import { Select } from "@/components/ui/Select";
import type { Unit } from "@/lib/topics/limits";
import type { StepProps } from "./TopicEditor";
import type { LimitForm } from "./topic-form";

type LimitRowProps = {
  label: string;
  units: readonly Unit[];
  limit: LimitForm;
  penaltyDisabled: boolean;
  /** Where the schema has the two numbers. */
  paths: { amount: string; penalty: string };
  saving: StepProps["saving"];
  onChange: (limit: LimitForm) => void;
};

/** A short label under a longer name: “Resolution Penalty” is read where “Penalty” is drawn. */
const Part = ({ of, children }: { of: string; children: string }) => (
  <>
    <span className="sr-only">{of} </span>
    {children}
  </>
);

const nameOf = (unit: Unit) => unit[0]!.toUpperCase() + unit.slice(1);

/** One limit: how much time, and what going over it costs. */
export function LimitRow({ label, units, limit, penaltyDisabled, paths, saving, onChange }: LimitRowProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_5rem] items-start gap-2">
      <Field label={`${label} Limit`} {...saving.field(paths.amount)}>
        <NumberInput
          min={1}
          value={limit.amount}
          onValueChange={(amount) => onChange({ ...limit, amount })}
        />
      </Field>
      <Field label={<Part of={label}>Unit</Part>}>
        <Select
          options={units.map((unit) => ({ value: unit, label: nameOf(unit) }))}
          value={limit.unit}
          onValueChange={(unit) => onChange({ ...limit, unit: unit as Unit })}
        />
      </Field>
      <Field label={<Part of={label}>Penalty</Part>} {...saving.field(paths.penalty)}>
        <NumberInput
          min={0}
          max={100}
          value={limit.penalty}
          disabled={penaltyDisabled}
          onValueChange={(penalty) => onChange({ ...limit, penalty })}
        />
      </Field>
    </div>
  );
}
