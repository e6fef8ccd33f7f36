"use client";

import { useState } from "react";
import { AddForm } from "@/components/form/AddForm";
import { SelectField, TextField } from "@/components/form/fields";
import { useSave } from "@/components/form/use-save";
import { StatusGlyph } from "@/components/ui/StatusGlyph";
import { useUnsaved } from "@/components/ui/unsaved";
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
  useUnsaved(name !== "");
  const { save, field, ...saving } = useSave(addStatusAction, () => setName(""));
  return (
    <AddForm
      title="Create status"
      level={3}
      saving={saving}
      onSave={() => save({ teamId, category: category as StatusCategory, name })}
      className="mb-4 border-b pb-4"
    >
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
    </AddForm>
  );
}
