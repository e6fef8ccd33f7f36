"use client";

import type { ReactNode } from "react";
import { Drawer } from "@/components/ui/Drawer";
import { DialogForm, type DialogFormProps } from "./DialogForm";

type EditDrawerProps = DialogFormProps & {
  title: ReactNode;
  description?: ReactNode;
  onClose: () => void;
  /** Parts that save by themselves, under the form. */
  after?: ReactNode;
};

/** The one drawer that editing happens in: a form with Cancel and Save, saved by Ctrl+Enter too. */
export function EditDrawer({ title, description, onClose, after, ...form }: EditDrawerProps) {
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()} title={title} description={description}>
      <DialogForm {...form} />
      {after}
    </Drawer>
  );
}
