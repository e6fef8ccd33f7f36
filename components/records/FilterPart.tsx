"use client";

import { X } from "lucide-react";
import { FieldFilter } from "@/components/fields/FieldFilter";
import { Combobox } from "@/components/ui/Combobox";
import { Field } from "@/components/ui/Field";
import { IconButton } from "@/components/ui/IconButton";
import { Select } from "@/components/ui/Select";
import type { FilterField, FilterFields } from "@/lib/filters/filter-fields";
import type { Filter } from "@/lib/filters/notation";

/** A condition while it is made. */
export type Part = { id: string; field?: string; operator?: string; operands: string[] };

/** A condition of which nothing is known yet. */
export const blank = (): Part => ({ id: crypto.randomUUID(), operands: [] });

/** The condition that was made, or null while something is missing. */
export function completeFilter(fields: readonly FilterField[], part: Part): Filter | null {
  const { field, operator } = chosen(fields, part);
  const operands = part.operands.filter((operand) => operand.trim() !== "");
  const wanted = operator?.operands === "many" ? Math.max(1, operands.length) : operator?.operands;
  if (!field || !operator || operands.length !== wanted) return null;
  return { field: field.key, operator: operator.name, operands };
}

function chosen(fields: readonly FilterField[], part: Part) {
  const field = fields.find(({ key }) => key === part.field);
  return {
    field,
    operator: field?.operators.find(({ name }) => name === part.operator) ?? field?.operators[0],
  };
}

type FilterPartProps = FilterFields & {
  part: Part;
  /** Its place among the conditions, from 0. */
  nth: number;
  onChange: (part: Part) => void;
  onRemove?: () => void;
};

/** One condition of a filter: which column, which condition, and what to compare with. */
export function FilterPart({ part, nth, fields, references, onChange, onRemove }: FilterPartProps) {
  const { field, operator } = chosen(fields, part);
  const choose = (key: string | undefined, name?: string) =>
    onChange({ id: part.id, field: key, operator: name, operands: [] });
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className={nth === 0 ? "sr-only" : "mb-2 flex w-full items-center text-table text-second"}>
        {nth === 0 ? "Condition 1" : "or"}
      </legend>
      <div className="flex items-end gap-1">
        <Field label="Column" className="flex-1">
          <Combobox
            source={fields.map((each) => ({ value: each.key, label: each.label }))}
            value={field ? { value: field.key, label: field.label } : null}
            placeholder="Choose a column…"
            onValueChange={(option) => choose(option?.value)}
          />
        </Field>
        {onRemove && (
          <IconButton label={`Remove condition ${nth + 1}`} size={36} onClick={onRemove}>
            <X aria-hidden size={16} strokeWidth={1.5} />
          </IconButton>
        )}
      </div>
      {field && operator && (
        <>
          <Field label="Condition">
            <Select
              options={field.operators.map((each) => ({ value: each.name, label: each.label }))}
              value={operator.name}
              onValueChange={(name) => choose(field.key, name)}
            />
          </Field>
          <div className="flex gap-2 empty:hidden">
            <FieldFilter
              key={`${field.key} ${operator.name}`}
              {...{ field, operator, references }}
              operands={part.operands}
              onChange={(operands) => onChange({ ...part, operator: operator.name, operands })}
            />
          </div>
        </>
      )}
    </fieldset>
  );
}
