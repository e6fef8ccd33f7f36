"use client";

import { useState } from "react";
import { DateInput } from "@/components/ui/DateInput";
import { Field } from "@/components/ui/Field";
import { Input, type InputProps } from "@/components/ui/Input";
import { MultiCombobox } from "@/components/ui/MultiCombobox";
import type { Option } from "@/components/ui/option";
import type { FilterField, FilterOperator } from "@/lib/filters/filter-fields";
import type { References } from "@/lib/records/names";
import { choiceOptions } from "../choice-options";
import { searchRecords } from "../search-records";

export type OperandProps = {
  field: FilterField;
  operator: FilterOperator;
  operands: string[];
  onChange: (operands: string[]) => void;
  references: References;
};

/** One line for each operand: text, a number, an amount, days. */
const typedOperands = (Control: typeof Input, more: InputProps = {}) =>
  function TypedOperands({ operator, operands, onChange }: OperandProps) {
    const change = (at: number, text: string) => {
      const next = operator.operands === 2 ? [operands[0] ?? "", operands[1] ?? ""] : [""];
      next[at] = text;
      onChange(next);
    };
    const labels =
      operator.operands === 2 ? ["From", "To"] : [operator.label.includes("…") ? "Days" : "Value"];
    return labels.map((label, at) => (
      <Field key={label} label={label} className="flex-1">
        <Control
          {...more}
          value={operands[at] ?? ""}
          autoComplete="off"
          onChange={(event) => change(at, event.target.value)}
        />
      </Field>
    ));
  };

export const TextOperands = typedOperands(Input);
export const NumberOperands = typedOperands(Input, { inputMode: "decimal" });
const Days = typedOperands(DateInput);

/** Days of the calendar, or a number of days for `in the last … days`. */
export function DateOperands(props: OperandProps) {
  return props.operator.label.includes("…") ? <NumberOperands {...props} /> : <Days {...props} />;
}

type SomeProps = Pick<OperandProps, "operands" | "onChange"> & { options: readonly Option[] };

function SomeOf({ options, operands, onChange }: SomeProps) {
  return (
    <Field label="Value" className="flex-1">
      <MultiCombobox
        source={options}
        value={options.filter(({ value }) => operands.includes(value))}
        placeholder="Any of…"
        onValueChange={(chosen) => onChange(chosen.map(({ value }) => value))}
      />
    </Field>
  );
}

export function OptionOperands({ field, ...rest }: OperandProps) {
  return <SomeOf options={field.options ?? []} {...rest} />;
}

export function ListOperands({ field, references, ...rest }: OperandProps) {
  return <SomeOf options={choiceOptions(field, references, { retired: true })} {...rest} />;
}

/** Records, found by typing. */
export function LinkOperands({ field, operands, references, onChange }: OperandProps) {
  // The address holds ids; the names of those that stood there came with the form.
  const [found, setFound] = useState<Option[]>(() =>
    operands.map((value) => ({ value, label: references.records[Number(value)]?.name ?? "Unseen record" })),
  );
  const choose = (chosen: Option[]) => {
    setFound(chosen);
    onChange(chosen.map(({ value }) => value));
  };
  return (
    <Field label="Value" className="flex-1">
      <MultiCombobox
        source={searchRecords(field.to ?? "")}
        value={found}
        placeholder="Any of…"
        onValueChange={choose}
      />
    </Field>
  );
}
