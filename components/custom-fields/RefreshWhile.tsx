"use client";

import { useRefreshWhile } from "@/components/live/useRefreshWhile";

/** Reads the page again every moment, for as long as something on it goes on in the background. */
export function RefreshWhile({ when }: { when: boolean }) {
  useRefreshWhile(when);
  return null;
}
