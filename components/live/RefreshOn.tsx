"use client";

import { useEffect } from "react";
import { isMine, type LiveMessage } from "@/lib/live/message";
import { heardAfter } from "./hearing";
import { useLive } from "./useLive";
import { useRefresh } from "./useRefresh";

type RefreshOnProps = {
  /** Record types by name. */
  types?: readonly string[];
  recordIds?: readonly number[];
  /** Also when it was in a record of the user's own, of whatever type. */
  mine?: boolean;
  /** The history's last entry when the page was drawn: what came while it was on its way counts too. */
  drawnAt?: number;
};

/** Reads the page anew when something changed in a record of these types, or in or about one of these records. */
export function RefreshOn({ types = [], recordIds = [], mine = false, drawnAt }: RefreshOnProps): null {
  const refresh = useRefresh();
  const take = (message: LiveMessage) => {
    if (concerns(message, types, recordIds) || (mine && isMine(message))) refresh(message);
  };
  useLive(take);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each time that the page was drawn
  useEffect(() => {
    if (drawnAt !== undefined) for (const change of heardAfter(drawnAt)) take(change);
  }, [drawnAt]);
  return null;
}

/** Whether a message is about one of these types, or one of these records or what is shown on it. */
export function concerns(
  message: LiveMessage,
  types: readonly string[],
  recordIds: readonly number[],
): boolean {
  if (message.kind === "catch_up") return true;
  if (message.kind !== "change") return false;
  if (message.type !== undefined && types.includes(message.type)) return true;
  // Which record is gone from sight is not told: it may be this one.
  if (message.event === "record.unseen") return recordIds.length > 0;
  const about = [message.recordId, ...(message.on ?? [])];
  return about.some((id) => id !== undefined && recordIds.includes(id));
}
