"use client";

import { Dialog } from "@/components/ui/Dialog";
import { DialogForm, type DialogFormProps } from "./DialogForm";

type CreateDialogProps = Omit<DialogFormProps, "submitLabel" | "beforeSubmit"> & {
  title: string;
  onClose: () => void;
};

/** The dialog in which something is made beside what is being done: a form with Cancel and Create. */
export function CreateDialog({ title, onClose, ...form }: CreateDialogProps) {
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={title}>
      <DialogForm {...form} submitLabel="Create" />
    </Dialog>
  );
}
