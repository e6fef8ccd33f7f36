"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { SelectField, TextField } from "@/components/form/fields";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { FormErrors } from "@/components/ui/FormErrors";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { createPriorityAction } from "@/lib/cases/priority-actions";
import type { PriorityColour } from "@/lib/cases/priority-colours";
import { colourOptions } from "./colour-options";

/** A new priority, which comes last. */
export function CreatePriority() {
  const [name, setName] = useState("");
  const [colour, setColour] = useState<string>("plain");
  const { save, pending, errors, field } = useSave(createPriorityAction, () => setName(""));
  return (
    <SaveForm
      aria-label="Create priority"
      onSave={() => save({ name, colour: colour as PriorityColour })}
      className="mt-4 flex flex-col gap-3 border-t border-rule pt-4"
    >
      <SectionHeading>Create priority</SectionHeading>
      <FormErrors errors={errors} />
      <div className="flex flex-wrap items-start gap-2">
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
        <Button
          type="submit"
          size={36}
          pending={pending}
          icon={<Plus aria-hidden size={16} strokeWidth={1.5} />}
          className="md:mt-5"
        >
          Add
        </Button>
      </div>
    </SaveForm>
  );
}
