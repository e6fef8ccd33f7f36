"use client";

import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import { undoLastAction } from "@/lib/undo/actions";

/** What takes back the user's last change, and says what it was or why it stays. */
export function useUndo(): () => void {
  const toast = useToast();
  return () =>
    void undoLastAction()
      .then((result) => toast.show(failureOf(result)?.message ?? result.data?.said))
      .catch(() => toast.show("The server could not be reached, and nothing was undone."));
}
