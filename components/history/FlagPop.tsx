"use client";

import { useEffect, useLayoutEffect, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { acknowledgeFlagsAction } from "@/lib/interactions/actions";
import type { Interaction } from "@/lib/interactions/interaction";
import { FlaggedNote } from "./FlaggedNotes";

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

  const dismiss = () => {
    dismissedOn = recordId;
    setOpen(false);
    void acknowledgeFlagsAction({ ids: standing.map((note) => note.id) });
  };
  return (
    <Dialog
      size={400}
      title={standing.length === 1 ? "Flagged note" : `${standing.length} flagged notes`}
      open={open}
      dismissible={false}
      onOpenChange={(opens) => !opens && dismiss()}
      footer={
        <Button variant="filled" onClick={dismiss}>
          Dismiss
        </Button>
      }
    >
      <ul className="flex flex-col gap-3">
        {standing.map((note) => (
          <li key={note.id}>
            <FlaggedNote note={note} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** The address changes while the page is being left, and before anybody could go back. */
function endVisit(path: string): void {
  queueMicrotask(() => {
    const { pathname } = window.location;
    if (pathname !== path && !pathname.startsWith(`${path}/`)) dismissedOn = null;
  });
}
