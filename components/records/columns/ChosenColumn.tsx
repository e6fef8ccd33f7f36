"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { type KeyboardEvent, useEffect, useState } from "react";
import { Checkbox } from "@/components/ui/Checkbox";
import { IconButton } from "@/components/ui/IconButton";
import { Input } from "@/components/ui/Input";
import { moved, resized, toggled } from "@/lib/views/arrange";
import { keptOf, useColumns } from "./ColumnsProvider";

type ChosenColumnProps = { column: string; label: string; at: number };

/** A column that is shown: hidden again, moved and given a width here, all of it by keyboard. */
export function ChosenColumn({ column: key, label, at }: ChosenColumnProps) {
  const { columns, change } = useColumns();
  const kept = keptOf(columns);
  const move = (by: 1 | -1) => {
    const place = at + by;
    if (place >= 0 && place < columns.length)
      change(moved(kept, key, by), `${label}, ${place + 1} of ${columns.length}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || !by) return;
    event.preventDefault();
    move(by as 1);
  };
  return (
    <li onKeyDown={onKeyDown} className="flex items-center gap-1">
      <Checkbox
        label={label}
        checked
        disabled={key === "name"}
        onChange={() => change(toggled(kept, key), `${label} is hidden`)}
        className="min-w-0 flex-1"
      />
      <Width column={key} label={label} />
      <IconButton label={`Move ${label} up`} aria-disabled={at === 0} onClick={() => move(-1)}>
        <ArrowUp aria-hidden size={16} strokeWidth={1.5} />
      </IconButton>
      <IconButton
        label={`Move ${label} down`}
        aria-disabled={at === columns.length - 1}
        onClick={() => move(1)}
      >
        <ArrowDown aria-hidden size={16} strokeWidth={1.5} />
      </IconButton>
    </li>
  );
}

function Width({ column: key, label }: Omit<ChosenColumnProps, "at">) {
  const { columns, change } = useColumns();
  const { width } = columns.find((column) => column.key === key) ?? {};
  const [typed, type] = useState("");
  const shown = width === undefined ? "" : String(width);
  useEffect(() => type(shown), [shown]);
  const keep = () => {
    const wanted = typed.trim() === "" ? undefined : Number(typed);
    if (Number.isNaN(wanted)) type(shown);
    else if (wanted !== width) change(resized(keptOf(columns), key, wanted));
  };
  return (
    <Input
      aria-label={`Width of ${label}`}
      inputMode="numeric"
      placeholder="Auto"
      value={typed}
      onChange={(event) => type(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => event.key === "Enter" && keep()}
      className="w-16! min-h-8! text-right text-table! max-md:hidden"
    />
  );
}
