"use client";

import { attempt } from "@/components/form/attempt";
import { Button } from "@/components/ui/Button";
import { Chip } from "@/components/ui/Chip";
import { useToast } from "@/components/ui/Toast";
import type { Priority } from "@/lib/cases/priorities";
import { makeDefaultPriorityAction } from "@/lib/cases/priority-actions";
import { failureOf } from "@/lib/failure";

/** Says which priority new cases have, and lets another be that. */
export function DefaultMark({ priority: { id, name, isDefault } }: { priority: Priority }) {
  const toast = useToast();
  const make = async () => {
    const failure = failureOf(await attempt(makeDefaultPriorityAction({ id })));
    toast.show(failure?.message ?? `New cases are ${name}.`);
  };
  if (isDefault) return <Chip tone="accent">Default</Chip>;
  return (
    <Button variant="quiet" aria-label={`Make ${name} the default`} onClick={make}>
      Make default
    </Button>
  );
}
