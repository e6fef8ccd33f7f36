"use client";

import { X } from "lucide-react";
import { type MouseEvent, useTransition } from "react";
import { attempt } from "@/components/form/attempt";
import { IconButton } from "@/components/ui/IconButton";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import { addLineAction, removeLineAction } from "@/lib/opportunities/actions";
import type { LineEnds } from "@/lib/opportunities/change-line-on";
import type { ProductLine } from "@/lib/opportunities/product-lines";
import { focusLine } from "./focus-line";

type RemoveLineProps = {
  ends: LineEnds;
  /** Of the record at the other end. */
  name: string;
  typed: ProductLine["typed"];
};

/** Takes a product off an opportunity at once; the toast puts it back with the figures that it had. */
export function RemoveLine({ ends, name, typed }: RemoveLineProps) {
  const toast = useToast();
  const [pending, startTransition] = useTransition();
  const undo = async () => {
    const failure = failureOf(await attempt(addLineAction({ ...ends, line: typed })));
    if (failure) toast.show(sentenceOf(failure));
  };
  const remove = (event: MouseEvent<HTMLButtonElement>) => {
    if (pending) return;
    const beside = besideOf(event.currentTarget);
    startTransition(async () => {
      const failure = failureOf(await attempt(removeLineAction(ends)));
      if (failure) return void toast.show(sentenceOf(failure));
      focusLine(beside);
      toast.show(`Removed ${name}.`, { action: { label: "Undo", onSelect: undo } });
    });
  };
  return (
    <IconButton label={`Remove ${name}`} onClick={remove}>
      <X aria-hidden size={16} strokeWidth={1.5} />
    </IconButton>
  );
}

/** Whose line stands after this one, or before it; where there is none, the place to add one has the focus next. */
function besideOf(button: HTMLElement): number | null {
  const row = button.closest<HTMLElement>("tr");
  const lines = [...(row?.parentElement?.querySelectorAll<HTMLElement>("tr[data-line]") ?? [])];
  const at = row ? lines.indexOf(row) : -1;
  return Number((lines[at + 1] ?? lines[at - 1])?.dataset.line) || null;
}

const sentenceOf = ({ message, fields = {} }: { message: string; fields?: Record<string, string> }) =>
  Object.values(fields)[0] ?? message;
