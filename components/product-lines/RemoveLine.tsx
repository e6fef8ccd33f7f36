"use client";

import { X } from "lucide-react";
import { type MouseEvent, useTransition } from "react";
import { attempt } from "@/components/form/attempt";
import { IconButton } from "@/components/ui/IconButton";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import { putLineBackAction, removeLineAction } from "@/lib/opportunities/actions";
import type { LineEnds } from "@/lib/opportunities/change-line-on";
import type { ProductLine } from "@/lib/opportunities/product-lines";
import { focusLine } from "./focus-line";

type RemoveLineProps = {
  ends: LineEnds;
  /** Of the record at the other end. */
  name: string;
  typed: ProductLine["typed"];
  /** The product that the line stands after, null for the first; left out where the deal is at the other end. */
  after?: number | null;
};

/** Takes a product off an opportunity at once; the toast puts it back as it was, and where. */
export function RemoveLine({ ends, name, typed, after }: RemoveLineProps) {
  const toast = useToast();
  const [pending, startTransition] = useTransition();
  const undo = async () => {
    const failure = failureOf(await attempt(putLineBackAction({ ...ends, line: typed, after })));
    if (failure) toast.show(sentenceOf(failure));
  };
  const remove = (event: MouseEvent<HTMLButtonElement>) => {
    if (pending) return;
    const beside = besideOf(event.currentTarget);
    startTransition(async () => {
      const failure = failureOf(await attempt(removeLineAction(ends)));
      if (failure) return void toast.show(sentenceOf(failure));
      focusLine(beside);
      toast.show(`Removed ${name}.`, {
        action: { label: "Undo", takesBack: [ends.opportunityId], onSelect: undo },
      });
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
