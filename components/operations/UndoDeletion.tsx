"use client";

import { useTransition } from "react";
import { attempt } from "@/components/form/attempt";
import { Button } from "@/components/ui/Button";
import { useToast } from "@/components/ui/Toast";
import { undoDeletionAction } from "@/lib/bulk/actions";
import { failureOf } from "@/lib/failure";
import { announceOperation } from "./announce";

/** Brings back all that the operation deleted, as an operation of its own. */
export function UndoDeletion({ id, count }: { id: number; count: number }) {
  const [pending, startTransition] = useTransition();
  const toast = useToast();
  const undo = () =>
    startTransition(async () => {
      const failure = failureOf(await attempt(undoDeletionAction({ operationId: id })));
      if (failure) toast.show(failure.message);
      else announceOperation();
    });
  return (
    <Button pending={pending} onClick={undo}>
      Restore {count.toLocaleString("en-US")} {count === 1 ? "record" : "records"}
    </Button>
  );
}
