"use client";

import { RichTextEditor } from "@/components/editor/RichTextEditor";
import { type ControlProps, textOf } from "./control";

/** Formatted text, given and taken as HTML. */
export function RichTextControl({ field, value, onChange, disabled, "aria-label": label }: ControlProps) {
  return (
    <RichTextEditor
      label={label ?? field.label}
      value={textOf(value)}
      onChange={onChange}
      disabled={disabled}
      rows={5}
    />
  );
}
