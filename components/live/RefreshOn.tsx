"use client";

import { useEffect } from "react";
import { isMine, type LiveChange, type LiveMessage } from "@/lib/live/message";
import { heardAfter } from "./hearing";
import { useLive } from "./useLive";
import { useRefresh } from "./useRefresh";

/** What a page shows. */
type Shown = {
  recordIds?: readonly number[];
  /** Also what is the user's own, of whatever type. */
  mine?: boolean;
  /** Also whatever is to be done. */
  tasks?: boolean;
  /** Also any record of this type. */
  type?: string;
};

type RefreshOnProps = Shown & {
  /** The history's last entry when the page was drawn: what came while it was on its way counts too. */
  drawnAt: number;
};

/** Reads the page anew when something changed in what it shows. */
export function RefreshOn({ drawnAt, ...shown }: RefreshOnProps): null {
  const refresh = useRefresh();
  const take = (message: LiveMessage) => {
    if (message.kind === "catch_up" || (message.kind === "change" && isShown(message, shown)))
      refresh(message);
  };
  useLive(take);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each time that the page was drawn
  useEffect(() => {
    for (const change of heardAfter(drawnAt)) take(change);
  }, [drawnAt]);
  return null;
}

function isShown(change: LiveChange, { recordIds = [], mine, tasks, type }: Shown): boolean {
  if (mine && isMine(change)) return true;
  if (tasks && change.event.startsWith("task.")) return true;
  if (type && change.type === type) return true;
  // Which record is gone from sight is not told: it may be this one.
  if (change.event === "record.unseen") return recordIds.length > 0;
  const about = [change.recordId, ...(change.on ?? [])];
  return about.some((id) => id !== undefined && recordIds.includes(id));
}
