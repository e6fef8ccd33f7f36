"use client";

import { useEffect, useLayoutEffect, useState } from "react";
import type { Interaction } from "@/lib/interactions/interaction";
import { FlagDialog } from "./FlagDialog";

/**
 * The record whose flagged notes were dismissed on this visit. A visit goes on while the page stays under the
 * record's address, through all its tabs, and is over once it is elsewhere: who comes back is told again.
 */
let dismissedOn: number | null = null;

type FlagPopProps = { recordId: number; path: string; notes: readonly Interaction[] };

/** Pops up once when a record with flagged notes is opened, and keeps who dismissed it. */
export function FlagPop({ recordId, path, notes }: FlagPopProps) {
  // Those that stood on opening; whoever flags a note on this very page need not be told.
  const [standing] = useState(notes);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    setOpen(standing.length > 0 && dismissedOn !== recordId);
  }, [standing, recordId]);
  // With the page and not when there is time: who goes back at once has been elsewhere all the same.
  useLayoutEffect(() => () => endVisit(path), [path]);

  const onDismiss = () => {
    dismissedOn = recordId;
    setOpen(false);
  };
  return <FlagDialog notes={standing} open={open} onDismiss={onDismiss} />;
}

/** The address changes while the page is being left, and before anybody could go back. */
function endVisit(path: string): void {
  queueMicrotask(() => {
    const { pathname } = window.location;
    if (pathname !== path && !pathname.startsWith(`${path}/`)) dismissedOn = null;
  });
}
