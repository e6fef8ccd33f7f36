"use client";

import { useState } from "react";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { Dialog, DialogClose } from "@/components/ui/Dialog";
import { FormErrors } from "@/components/ui/FormErrors";
import { undoImportAction } from "@/lib/import/actions";

/** **Undo** of the whole import, after a question that says how far it goes. */
export function UndoImport({ importId, until }: { importId: number; until: string }) {
  const [open, setOpen] = useState(false);
  const { save, pending, errors } = useSave(undoImportAction, () => setOpen(false));
  const footer = (
    <>
      <DialogClose render={<Button size={36}>Cancel</Button>} />
      <Button size={36} variant="danger" pending={pending} onClick={() => save({ importId })}>
        Undo the import
      </Button>
    </>
  );
  return (
    <section className="flex flex-wrap items-center gap-3">
      <Dialog
        trigger={<Button>Undo</Button>}
        {...{ open, footer }}
        onOpenChange={setOpen}
        size={400}
        title="Undo this import?"
        description="What it created is removed for good and what it updated is put back. What somebody has changed since stays, and is named."
      >
        <FormErrors errors={errors} title="It was not undone" />
      </Dialog>
      <p className="text-meta text-second">Can be undone until {until}.</p>
    </section>
  );
}
