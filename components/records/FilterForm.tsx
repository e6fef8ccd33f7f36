"use client";

import { useSearchParams } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { FieldFilter } from "@/components/fields/FieldFilter";
import { Banner } from "@/components/ui/Banner";
import { Button } from "@/components/ui/Button";
import { Combobox } from "@/components/ui/Combobox";
import { Field } from "@/components/ui/Field";
import { Select } from "@/components/ui/Select";
import { Skeleton } from "@/components/ui/Skeleton";
import type { FilterFields } from "@/lib/filters/filter-fields";
import { withFilter } from "./address";
import { useListNavigation } from "./ListNavigation";
import { useFilterFields } from "./useFilterFields";

type FilterFormProps = { type: string; startWith?: string; onDone: () => void };

/** Which column, which condition, and what to compare with. */
export function FilterForm({ type, startWith, onDone }: FilterFormProps) {
  const { fields, failed, retry } = useFilterFields(type);
  if (failed)
    return (
      <Banner tone="bad" onRetry={retry}>
        Couldn't load the columns.
      </Banner>
    );
  if (!fields) return <Skeleton className="h-36" />;
  return <Parts {...fields} startWith={startWith} onDone={onDone} />;
}

type PartsProps = FilterFields & Pick<FilterFormProps, "startWith" | "onDone">;

function Parts({ fields, references, startWith, onDone }: PartsProps) {
  const params = useSearchParams();
  const { go } = useListNavigation();
  const [key, setKey] = useState(startWith);
  const [name, setName] = useState<string>();
  const [operands, setOperands] = useState<string[]>([]);

  const field = fields.find((each) => each.key === key);
  const operator = field?.operators.find((each) => each.name === name) ?? field?.operators[0];
  const choose = (nextKey: string | undefined, nextName?: string) => {
    setKey(nextKey);
    setName(nextName);
    setOperands([]);
  };
  const filled = operands.filter((operand) => operand.trim() !== "");
  const wanted = operator?.operands === "many" ? Math.max(1, filled.length) : operator?.operands;
  const complete = field && operator && filled.length === wanted;

  const apply = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    if (!complete) return;
    go(withFilter(params, { field: field.key, operator: operator.name, operands: filled }));
    onDone();
  };
  return (
    <form onSubmit={apply} className="flex flex-col gap-3">
      <Field label="Column">
        <Combobox
          source={fields.map((each) => ({ value: each.key, label: each.label }))}
          value={field ? { value: field.key, label: field.label } : null}
          placeholder="Choose a column…"
          onValueChange={(option) => choose(option?.value)}
        />
      </Field>
      {field && operator && (
        <>
          <Field label="Condition">
            <Select
              options={field.operators.map((each) => ({ value: each.name, label: each.label }))}
              value={operator.name}
              onValueChange={(chosen) => choose(key, chosen)}
            />
          </Field>
          <div className="flex gap-2 empty:hidden">
            <FieldFilter
              key={`${key} ${operator.name}`}
              {...{ field, operator, operands, references }}
              onChange={setOperands}
            />
          </div>
        </>
      )}
      <Button type="submit" variant="filled" aria-disabled={!complete} className="self-end">
        Apply
      </Button>
    </form>
  );
}
