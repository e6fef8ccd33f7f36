"use client";

import { announceOperation } from "@/components/operations/announce";
import { useToast } from "@/components/ui/Toast";

/** Says what a change of questions or scores did, and that leads are scored in the background where they are many. */
export function useScored() {
  const { show } = useToast();
  return (said: string, operation: number | null | undefined) => {
    if (operation) announceOperation();
    show(operation ? `${said} Its leads are scored in the background.` : said);
  };
}
