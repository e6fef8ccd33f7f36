"use client";

import { useState } from "react";
import { Combobox } from "@/components/ui/Combobox";
import type { Option } from "@/components/ui/option";
import { searchRecords } from "../search-records";
import { type ControlProps, textOf } from "./control";

/** A link to another record: type a part of its name, number or email to find it. */
export function LinkControl({ field, value, onChange, references, ...rest }: ControlProps) {
  const [chosen, setChosen] = useState<Option | null>(null);
  const id = textOf(value);
  const known = references.records[Number(id)];
  const named = known && { value: id, label: known.name };
  return (
    <Combobox
      disabled={rest.disabled}
      aria-label={rest["aria-label"]}
      source={searchRecords(field.to ?? "")}
      value={id ? (chosen?.value === id ? chosen : (named ?? null)) : null}
      clearable={!field.required}
      placeholder="Search…"
      onValueChange={(option) => {
        setChosen(option);
        onChange(option?.value ?? "");
      }}
    />
  );
}
