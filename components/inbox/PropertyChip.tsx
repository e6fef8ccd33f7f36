"use client";

import { choiceOptions } from "@/components/fields/choice-options";
import { Avatar } from "@/components/ui/Avatar";
import { ChipButton } from "@/components/ui/Chip";
import type { Option } from "@/components/ui/option";
import { Pick } from "@/components/ui/Pick";
import { PriorityBars, type PriorityRank } from "@/components/ui/PriorityBars";
import type { FormValues } from "@/lib/fields/form";
import type { Cell } from "@/lib/records/cell";
import type { DetailField, Details } from "@/lib/records/details";

/** The properties of a case that its header shows as chips, in this order. */
export const chipKeys = ["statusId", "priorityId", "teamId", "ownerId", "topicId"] as const;
export type ChipKey = (typeof chipKeys)[number];

type PropertyChipProps = {
  field: DetailField;
  details: Details;
  /** What the fields hold, with what was just chosen. */
  values: FormValues;
  mayEdit: boolean;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onChange: (value: string) => void;
  "aria-keyshortcuts"?: string;
  "data-tooltip-keys"?: string;
};

const nobody: Option = { value: "", label: "None" };

/** A property of a case: what it is, and a press away the searchable list of what it may be. */
export function PropertyChip({
  field,
  details,
  values,
  mayEdit,
  open,
  onOpenChange,
  onChange,
  ...keys
}: PropertyChipProps) {
  const value = String(values[field.key] ?? "");
  const options = choiceOptions(field, details.references, { keep: value, teamId: values.teamId });
  const offered = field.required ? options : [nobody, ...options];
  const chosen = options.find((option) => option.value === value) ?? null;
  const words = chosen?.label ?? unset[field.key as ChipKey] ?? "None";
  return (
    <Pick
      label={field.label}
      options={offered}
      value={chosen ?? (field.required ? null : nobody)}
      open={open && mayEdit}
      onOpenChange={onOpenChange}
      onPick={(option) => {
        onOpenChange(false);
        if (option.value !== value) onChange(option.value);
      }}
      trigger={
        <ChipButton
          {...keys}
          data-property={field.key}
          data-tooltip={field.label}
          aria-label={`${field.label}: ${words}`}
          disabled={!mayEdit}
          icon={<Sign field={field} chosen={chosen} cell={details.cells[field.key] ?? null} />}
        >
          {field.key === "topicId" ? `Topic: ${words}` : words}
        </ChipButton>
      }
    />
  );
}

const unset: Partial<Record<ChipKey, string>> = { teamId: "No department", ownerId: "Unassigned" };

function Sign({ field, chosen, cell }: { field: DetailField; chosen: Option | null; cell: Cell }) {
  if (field.key === "statusId") return chosen?.icon;
  if (field.key === "ownerId" && chosen) return <Avatar name={chosen.label} size={20} />;
  if (field.key !== "priorityId" || typeof cell !== "object") return null;
  return <PriorityBars rank={Number(cell?.mark ?? 0) as PriorityRank} label="" />;
}
