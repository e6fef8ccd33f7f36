"use client";

import { Dialog } from "@/components/ui/Dialog";
import { type FormFrameProps, useFormFrame } from "./use-form-frame";

type CreateDialogProps = Omit<FormFrameProps, "submitLabel" | "beforeSubmit"> & { title: string };

/** The dialog in which something is made beside what is being done: a form with Cancel and Create. */
export function CreateDialog({ title, ...rest }: CreateDialogProps) {
  const { layer, form } = useFormFrame({ ...rest, submitLabel: "Create" });
  return (
    <Dialog {...layer} title={title}>
      {form}
    </Dialog>
  );
}
