"use client";

import type { LiveMessage } from "@/lib/live/message";
import { useLive } from "./useLive";
import { useRefresh } from "./useRefresh";

type Watched = {
  /** Record types by name. */
  types?: readonly string[];
  recordIds?: readonly number[];
};

/** Reads the page anew when something changed in a record of these types, or in or about one of these records. */
export function RefreshOn({ types = [], recordIds = [] }: Watched): null {
  const refresh = useRefresh();
  useLive((message) => {
    if (concerns(message, types, recordIds)) refresh();
  });
  return null;
}

function concerns(message: LiveMessage, types: readonly string[], recordIds: readonly number[]): boolean {
  if (message.kind === "catch_up") return true;
  if (message.kind !== "change") return false;
  if (message.type !== undefined && types.includes(message.type)) return true;
  const about = [message.recordId, ...(message.on ?? [])];
  return about.some((id) => id !== undefined && recordIds.includes(id));
}
