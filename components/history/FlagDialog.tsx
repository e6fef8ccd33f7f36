"use client";

import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { acknowledgeFlagsAction } from "@/lib/interactions/actions";
import type { Interaction } from "@/lib/interactions/interaction";
import { FlaggedNote } from "./FlaggedNotes";

type FlagDialogProps = { notes: readonly Interaction[]; open: boolean; onDismiss: () => void };

/** Shows flagged notes before anything else is done, and keeps who dismissed them. */
export function FlagDialog({ notes, open, onDismiss }: FlagDialogProps) {
  const dismiss = () => {
    onDismiss();
    void acknowledgeFlagsAction({ ids: notes.map((note) => note.id) });
  };
  return (
    <Dialog
      size={400}
      title={notes.length === 1 ? "Flagged note" : `${notes.length} flagged notes`}
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
        {notes.map((note) => (
          <li key={note.id}>
            <FlaggedNote note={note} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
