"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { useSave } from "@/components/form/use-save";
import { useFreshAfterConflict } from "@/components/workspace/details/use-fresh";
import type { FieldConflict } from "@/lib/errors";
import { changeLineAction } from "@/lib/opportunities/actions";
import type { LineEnds } from "@/lib/opportunities/change-line-on";
import type { ProductLine } from "@/lib/opportunities/product-lines";

/**
 * One figure of a product line while it is edited in its cell: Enter saves it, leaving it does too, and Esc puts back
 * what was there. What somebody else saves meanwhile shows at once where nothing was typed, and is a conflict where it
 * was.
 */
export function useLineFigure(ends: LineEnds, name: keyof ProductLine["typed"], typed: string) {
  const [draft, setDraft] = useState<string | null>(null);
  const [seen, setSeen] = useState(typed);
  const refused = useRef<string | null>(null);
  const saving = useSave(changeLineAction, () => setDraft(null));
  useFreshAfterConflict(saving.failure);
  const failure = draft === null ? null : saving.failure;

  const send = (value: string, from: string) => {
    refused.current = value;
    saving.save({ ...ends, line: { [name]: value }, seen: { [name]: from } });
  };
  const save = () => {
    if (draft === null || saving.pending) return;
    if (draft.trim() === typed) setDraft(null);
    else send(draft, seen);
  };
  const { id } = saving.field(name);
  return {
    value: draft ?? typed,
    conflict: failure?.conflicts?.[0],
    error: failure && !failure.conflicts ? (failure.fields?.[name] ?? failure.message) : undefined,
    keepMine: ({ stands }: FieldConflict) => draft !== null && send(draft, String(stands)),
    putBack: () => setDraft(null),
    input: {
      id,
      readOnly: saving.pending,
      onChange: (text: string) => {
        if (draft === null) setSeen(typed);
        setDraft(text);
      },
      // What was refused and has not been changed since is not sent again because the focus goes elsewhere.
      onLeave: () => (failure && draft === refused.current ? undefined : save()),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === "Enter") save();
        if (event.key !== "Escape" || draft === null) return;
        event.stopPropagation();
        setDraft(null);
      },
    },
  };
}

export type LineFigureState = ReturnType<typeof useLineFigure>;
