"use client";

import { attempt } from "@/components/form/attempt";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import { deleteRecordAction, restoreRecordAction } from "@/lib/records/actions";

/** Deletes a record and offers to take it back. What went wrong is said in the same place. */
export function useDelete() {
  const { show } = useToast();

  const restore = async ({ id, name }: { id: number; name: string }) => {
    const failure = failureOf(await attempt(restoreRecordAction({ id })));
    show(failure ? failure.message : `Restored ${name}.`);
  };

  return async (record: { type: string; id: number; name: string }, onDeleted?: () => void) => {
    const { name, ...which } = record;
    const failure = failureOf(await attempt(deleteRecordAction(which)));
    if (failure) {
      show(failure.message);
      return;
    }
    onDeleted?.();
    const undo = { label: "Undo", takesBack: [record.id], onSelect: () => void restore(record) };
    show(`Deleted ${name}.`, { action: undo });
  };
}
