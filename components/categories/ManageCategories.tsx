"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";
import { useUnsaved } from "@/components/ui/unsaved";
import { CategoryRow } from "./CategoryRow";
import type { Category, CategoryVerbs } from "./category";

type ManageCategoriesProps = { categories: readonly Category[]; verbs: CategoryVerbs; noun: string };

/** The dialog in which categories are made, renamed and, when empty, deleted. */
export function ManageCategories({ categories, verbs, noun }: ManageCategoriesProps) {
  const [adding, setAdding] = useState(false);
  return (
    <Dialog trigger={<Button>Manage Categories</Button>} title="Manage Categories" size={560}>
      <ul className="flex flex-col">
        {categories.map((category) => (
          <CategoryRow key={category.id} category={category} verbs={verbs} noun={noun} />
        ))}
      </ul>
      {adding ? (
        <NewCategory verbs={verbs} onDone={() => setAdding(false)} />
      ) : (
        <Button
          className="mt-4"
          icon={<Plus aria-hidden size={16} strokeWidth={1.5} />}
          onClick={() => setAdding(true)}
        >
          New Category
        </Button>
      )}
    </Dialog>
  );
}

function NewCategory({ verbs, onDone }: { verbs: CategoryVerbs; onDone: () => void }) {
  const [name, setName] = useState("");
  useUnsaved(name !== "");
  const { save, pending, errors, field } = useSave(verbs.create, onDone);
  const named = { ...field("name"), error: field("name").error ?? errors[0]?.message };
  return (
    <SaveForm onSave={() => save({ name })} className="mt-4 flex flex-wrap items-start gap-2">
      <Field label="Category name" required {...named} className="min-w-48 flex-1">
        <Input autoFocus value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
      </Field>
      <div className="mt-5 flex gap-2">
        <Button size={36} onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" variant="filled" size={36} pending={pending}>
          Add category
        </Button>
      </div>
    </SaveForm>
  );
}
