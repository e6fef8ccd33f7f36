"use client";

import { type ComponentProps, useState } from "react";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import type { Failure } from "@/lib/failure";
import type { Confirmation } from "@/lib/records/confirmation";

type AskFirstProps = {
  /** What came of the last save. */
  failure: Failure | null;
  anchor: ComponentProps<typeof ConfirmPopover>["anchor"];
  /** Saves the same again, now that the user has said so. */
  onConfirm: (confirmed: Confirmation[]) => void;
};

/** Asks what a save must know before it is done, beside what was pressed. */
export function AskFirst({ failure, anchor, onConfirm }: AskFirstProps) {
  const [answered, setAnswered] = useState<Failure | null>(null);
  const question = failure?.question;
  if (!question) return null;
  return (
    <ConfirmPopover
      anchor={anchor}
      align="end"
      open={answered !== failure}
      onOpenChange={(open) => !open && setAnswered(failure)}
      title={question.title}
      description={question.description}
      confirmLabel={question.confirmLabel}
      tone="filled"
      confirmAction={() => onConfirm([question.key])}
    />
  );
}
