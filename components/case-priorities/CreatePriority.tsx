"use client";

import { useState } from "react";
import { AddForm } from "@/components/form/AddForm";
import { colourOptions } from "@/components/form/colour-options";
import { SelectField, TextField } from "@/components/form/fields";
import { useSave } from "@/components/form/use-save";
import { createPriorityAction } from "@/lib/cases/priority-actions";
import type { MarkColour } from "@/lib/records/mark-colours";

/** A new priority, which comes last. */
export function CreatePriority() {
  const [name, setName] = useState("");
  const [colour, setColour] = useState<string>("plain");
  const { save, field, ...saving } = useSave(createPriorityAction, () => setName(""));
  return (
    <AddForm
      title="Create priority"
      saving={saving}
      onSave={() => save({ name, colour: colour as MarkColour })}
      className="mt-4 border-t pt-4"
    >
      <TextField
        label="Priority"
        value={name}
        onValueChange={setName}
        className="min-w-36 flex-1"
        {...field("name")}
      />
      <SelectField
        label="Colour"
        options={colourOptions}
        value={colour}
        onValueChange={setColour}
        className="w-40"
      />
    </AddForm>
  );
}
