"use client";

import { announceOperation } from "@/components/operations/announce";
import { useToast } from "@/components/ui/Toast";

/** Says what was done, and where an action answered with an operation, that deals follow it in the background. */
export function useFollowed() {
  const { show } = useToast();
  return (done: string, operation: number | null | undefined) => {
    if (operation) announceOperation();
    show(operation ? `${done} Its deals follow in the background.` : done);
  };
}
