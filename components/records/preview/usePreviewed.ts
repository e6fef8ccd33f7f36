"use client";

import { useAnswer } from "@/components/ui/useAnswer";
import type { Preview } from "@/lib/records/preview";

/** What the panel shows of a record; the one before stays until it is there. `among` new, it is read anew. */
export function usePreviewed(type: string, id: number, among: unknown) {
  const asked = `preview?${new URLSearchParams({ type, id: String(id) })}`;
  const { answer: preview, failure, retry } = useAnswer<Preview>(asked, among);
  return { preview, failed: failure && (failure.message ?? "Couldn't load the preview."), retry };
}
