"use client";

import { attempt } from "@/components/form/attempt";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import { acknowledgeFlagsAction } from "@/lib/interactions/actions";
import type { Interaction } from "@/lib/interactions/interaction";
import { FlaggedNote } from "./FlaggedNotes";

type FlagDialogProps = { notes: readonly Interaction[]; open: boolean; onDismiss: () => void };

/** Shows flagged notes before anything else is done, and keeps who dismissed them. */
export function FlagDialog({ notes, open, onDismiss }: FlagDialogProps) {
  const { show } = useToast();
  const dismiss = async () => {
    onDismiss();
    const failure = failureOf(await attempt(acknowledgeFlagsAction({ ids: notes.map((note) => note.id) })));
    if (failure) show(`They will be shown again. ${failure.message}`);
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
