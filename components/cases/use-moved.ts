"use client";

import { announceOperation } from "@/components/operations/announce";
import { useToast } from "@/components/ui/Toast";

/** Says that cases are moved in the background, where an action answered that they are many. */
export function useMoved() {
  const { show } = useToast();
  return (operation: number | null | undefined) => {
    if (!operation) return;
    announceOperation();
    show("Its cases are moved in the background. Until that is done the list has both.");
  };
}
