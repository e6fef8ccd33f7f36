"use client";

import { useOptimistic, useTransition } from "react";
import { attempt } from "@/components/form/attempt";
import { colourOptions } from "@/components/form/colour-options";
import { Select } from "@/components/ui/Select";
import { useToast } from "@/components/ui/Toast";
import type { Priority } from "@/lib/cases/priorities";
import { recolourPriorityAction } from "@/lib/cases/priority-actions";
import { failureOf } from "@/lib/failure";
import type { MarkColour } from "@/lib/records/mark-colours";

/** What colour a priority is marked with, at once. */
export function PriorityColourSelect({ priority: { id, name, colour } }: { priority: Priority }) {
  const [shown, show] = useOptimistic(colour);
  const [, startTransition] = useTransition();
  const toast = useToast();
  const choose = (next: string) =>
    startTransition(async () => {
      show(next);
      const failure = failureOf(await attempt(recolourPriorityAction({ id, colour: next as MarkColour })));
      if (failure) toast.show(`Couldn't save the colour. ${failure.message}`);
    });
  return (
    <span className="w-36">
      <Select aria-label={`Colour of ${name}`} options={colourOptions} value={shown} onValueChange={choose} />
    </span>
  );
}
