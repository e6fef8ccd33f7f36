"use client";

import { useOptimistic, useTransition } from "react";
import { attempt } from "@/components/form/attempt";
import { Button } from "@/components/ui/Button";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import { unwatchAction, watchAction } from "@/lib/records/actions";

/**
 * Whether the reader is told of changes of this record, at once, and put back when it could not be saved. `onSaved` is
 * for what else shows it.
 */
export function useWatching(id: number, watching: boolean, onSaved?: () => void) {
  const [shown, setShown] = useOptimistic(watching);
  const [, startTransition] = useTransition();
  const toast = useToast();
  const toggle = () =>
    startTransition(async () => {
      setShown(!shown);
      const failure = failureOf(await attempt((shown ? unwatchAction : watchAction)({ id })));
      if (failure) toast.show(failure.message);
      else onSaved?.();
    });
  return { label: shown ? "Unwatch" : "Watch", toggle };
}

/** **Watch** and **Unwatch**. */
export function WatchButton({ id, watching }: { id: number; watching: boolean }) {
  const { label, toggle } = useWatching(id, watching);
  return (
    <Button onClick={toggle} className="max-md:hidden">
      {label}
    </Button>
  );
}
