"use client";

import { attempt } from "@/components/form/attempt";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import { unwatchAction, watchAction } from "@/lib/records/actions";

/** Begins or ends the watching of a record, and says so. */
export function useWatch() {
  const { show } = useToast();
  return async (id: number, name: string, on: boolean) => {
    const failure = failureOf(await attempt((on ? watchAction : unwatchAction)({ id })));
    show(failure?.message ?? (on ? `Watching ${name}.` : `No longer watching ${name}.`));
  };
}
