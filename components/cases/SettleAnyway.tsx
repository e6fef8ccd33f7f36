"use client";

import type { InputField } from "@/components/fields/inputs/control";
import { Checkbox } from "@/components/ui/Checkbox";
import { isSettledCategory } from "@/lib/cases/status-categories";
import type { FormValue } from "@/lib/fields/form";
import type { Confirmation } from "@/lib/records/confirmation";
import type { References } from "@/lib/records/names";

type SettleAnywayProps = {
  field: InputField;
  value: FormValue;
  references: References;
  confirmed: readonly Confirmation[];
  onConfirm: (confirmed: Confirmation[]) => void;
};

/** Asks, where many cases are to be resolved or closed, whether those with open sub cases are meant too. */
export function SettleAnyway({ field, value, references, confirmed, onConfirm }: SettleAnywayProps) {
  const status = references.choices.status?.find(({ id }) => String(id) === value);
  if (field.lookup !== "status" || !isSettledCategory(status?.kind)) return null;
  return (
    <Checkbox
      label="Cases with open sub cases too"
      description="Their sub cases stay open. Left out, they stay as they are."
      checked={confirmed.includes("openSubCases")}
      onChange={(event) => onConfirm(event.target.checked ? ["openSubCases"] : [])}
    />
  );
}
