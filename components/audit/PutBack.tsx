"use client";

import type { ReactNode } from "react";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { useToast } from "@/components/ui/Toast";
import { putBackAction } from "@/lib/events/actions";

type PutBackProps = {
  type: string;
  id: number;
  eventId: number;
  /** The fields; all where it is left out. */
  keys?: string[];
  label?: string;
  children: ReactNode;
};

/** Gives a record, or one field, what it held then. What stands against it is said where it was asked for. */
export function PutBack({ label, children, ...input }: PutBackProps) {
  const { show } = useToast();
  const { save, pending, failure } = useSave(putBackAction, () => show("Put back."));
  const faults = [...Object.values(failure?.fields ?? {}), failure?.message].filter(Boolean);
  return (
    <span className="inline-flex flex-col items-end gap-1">
      <Button pending={pending} aria-label={label} onClick={() => save(input)}>
        {children}
      </Button>
      {failure && (
        <span role="alert" className="text-meta whitespace-normal text-bad-ink">
          {faults[0]}
        </span>
      )}
    </span>
  );
}
