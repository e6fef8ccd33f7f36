"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { SelectField, TextField } from "@/components/form/fields";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { FormErrors } from "@/components/ui/FormErrors";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { StatusGlyph } from "@/components/ui/StatusGlyph";
import { addStatusAction } from "@/lib/cases/status-actions";
import { categoryNames, type StatusCategory, statusCategories } from "@/lib/cases/status-categories";

const options = statusCategories.map((category) => ({
  value: category,
  label: categoryNames[category],
  icon: <StatusGlyph shape={category} />,
}));

/** A new status: which category, and what it is called. */
export function CreateStatus({ teamId }: { teamId: number | null }) {
  const [category, setCategory] = useState<string>("open");
  const [name, setName] = useState("");
  const { save, pending, errors, field } = useSave(addStatusAction, () => setName(""));
  return (
    <SaveForm
      aria-label="Create status"
      onSave={() => save({ teamId, category: category as StatusCategory, name })}
      className="mb-4 flex flex-col gap-3 border-b border-rule pb-4"
    >
      <SectionHeading level={3}>Create status</SectionHeading>
      <FormErrors errors={errors} />
      <div className="flex flex-wrap items-start gap-2">
        <SelectField
          label="Status category"
          options={options}
          value={category}
          onValueChange={setCategory}
          className="w-44"
        />
        <TextField
          label="Sub-status"
          value={name}
          onValueChange={setName}
          className="min-w-36 flex-1"
          {...field("name")}
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
