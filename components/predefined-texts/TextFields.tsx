"use client";

import { AvailableTo } from "@/components/availability/AvailableTo";
import { RichTextEditor } from "@/components/editor/RichTextEditor";
import { TextField } from "@/components/form/fields";
import type { useSave } from "@/components/form/use-save";
import { Field } from "@/components/ui/Field";

export type TextDraft = { name: string; html: string; shared: boolean };

type TextFieldsProps = {
  draft: TextDraft;
  onChange: (draft: TextDraft) => void;
  field: ReturnType<typeof useSave>["field"];
  mayShare: boolean;
};

/** Name, text with placeholders, and for whom it is. */
export function TextFields({ draft, onChange, field, mayShare }: TextFieldsProps) {
  return (
    <>
      <TextField
        label="Name"
        required
        {...field("name")}
        value={draft.name}
        onValueChange={(name) => onChange({ ...draft, name })}
      />
      <Field
        label="Text"
        required
        {...field("html")}
        description="Placeholders are filled in for the record at hand when it is inserted."
      >
        <RichTextEditor
          label="Text"
          inserts="placeholders"
          rows={5}
          value={draft.html}
          onChange={(html) => onChange({ ...draft, html })}
        />
      </Field>
      {mayShare && (
        <AvailableTo
          {...field("shared")}
          shared={draft.shared}
          onChange={(shared) => onChange({ ...draft, shared })}
        />
      )}
    </>
  );
}
