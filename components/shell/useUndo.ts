"use client";

import { attempt } from "@/components/form/attempt";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import { undoLastAction } from "@/lib/undo/actions";

/** What takes back the user's last change, and says what it was or why it stays. */
export function useUndo(): () => Promise<void> {
  const toast = useToast();
  return async () => {
    const result = await attempt(undoLastAction());
    if (result.data) toast.closeWaysBack(result.data.recordIds);
    toast.show(failureOf(result)?.message ?? result.data?.said);
  };
}
