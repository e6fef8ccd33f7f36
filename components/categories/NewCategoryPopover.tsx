"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { buttonClass } from "@/components/ui/buttonClass";
import { Field } from "@/components/ui/Field";
import { FormErrors } from "@/components/ui/FormErrors";
import { Input } from "@/components/ui/Input";
import { Popover } from "@/components/ui/Popover";
import type { CategoryVerbs } from "./category";

type NewCategoryPopoverProps = { create: CategoryVerbs["create"]; onCreated: (id: number) => void };

/** The plus beside the category: makes one on the spot. */
export function NewCategoryPopover({ create, onCreated }: NewCategoryPopoverProps) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const { save, pending, errors, field } = useSave(create, (id) => {
    if (id !== undefined) onCreated(id);
    setName("");
    setOpen(false);
  });
  const trigger = (
    <button type="button" aria-label="New Category" className={buttonClass("neutral", 36, "px-2.5")}>
      <Plus aria-hidden size={16} strokeWidth={1.5} />
    </button>
  );
  return (
    <Popover trigger={trigger} title="New category" align="end" open={open} onOpenChange={setOpen}>
      <SaveForm onSave={() => save({ name })} className="flex flex-col gap-3">
        <FormErrors errors={errors} />
        <Field label="Category name" required {...field("name")}>
          <Input value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Button type="submit" variant="filled" pending={pending} className="self-end">
          Add category
        </Button>
      </SaveForm>
    </Popover>
  );
}
