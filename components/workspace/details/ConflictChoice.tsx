"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/Button";
import type { FieldConflict } from "@/lib/errors";

type ConflictChoiceProps = {
  conflict: FieldConflict;
  onMine: () => void;
  onTheirs: () => void;
};

/** Two people changed one field: both values, and which of them is to stand. */
export function ConflictChoice({ conflict, onMine, onTheirs }: ConflictChoiceProps) {
  const { label, yours, theirs, by } = conflict;
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <fieldset
      ref={box}
      tabIndex={-1}
      className="min-w-0 rounded-control border border-warn-line bg-warn-bg px-3 py-2 text-table text-warn-ink"
    >
      <legend className="float-left mb-2 w-full font-semibold">
        {by} changed {label} meanwhile
      </legend>
      <dl className="clear-both grid gap-y-0.5">
        <dt>Yours</dt>
        <dd className="mb-1 font-semibold break-words">{yours}</dd>
        <dt>Theirs, by {by}</dt>
        <dd className="font-semibold break-words">{theirs}</dd>
      </dl>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={onMine}>Keep mine</Button>
        <Button onClick={onTheirs}>Take theirs</Button>
      </div>
    </fieldset>
  );
}
