"use client";

import type { ReactNode } from "react";
import { Drawer } from "@/components/ui/Drawer";
import { type FormFrameProps, useFormFrame } from "./use-form-frame";

type EditDrawerProps = FormFrameProps & {
  title: ReactNode;
  description?: ReactNode;
  /** Parts that save by themselves, under the form. */
  after?: ReactNode;
};

/** The one drawer that editing happens in: a form with Cancel and Save, saved by Ctrl+Enter too. */
export function EditDrawer({ title, description, after, ...rest }: EditDrawerProps) {
  const { layer, form } = useFormFrame(rest);
  return (
    <Drawer {...layer} title={title} description={description}>
      {form}
      {after}
    </Drawer>
  );
}
