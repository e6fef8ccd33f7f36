"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { SaveForm } from "@/components/forms/SaveForm";
import { useSave } from "@/components/forms/useSave";
import { Button } from "@/components/ui/Button";
import { buttonClass } from "@/components/ui/buttonClass";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";
import { Popover } from "@/components/ui/Popover";
import { createCategoryAction } from "@/lib/topics/actions";

/** The plus beside the category: makes one on the spot. */
export function NewCategoryPopover({ onCreated }: { onCreated: (id: number) => void }) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const { save, pending, summary, idOf, forget } = useSave("new-category");

  const create = () =>
    save(
      () => createCategoryAction({ name }),
      (id) => {
        onCreated(id);
        setName("");
        setOpen(false);
      },
    );

  const trigger = (
    <button type="button" aria-label="New Category" className={buttonClass("neutral", 36, "px-2.5")}>
      <Plus aria-hidden size={16} strokeWidth={1.5} />
    </button>
  );
  return (
    <Popover
      trigger={trigger}
      title="New category"
      align="end"
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        forget();
      }}
    >
      <SaveForm onSave={create} className="flex flex-col gap-3">
        <Field label="Category name" required id={idOf("name")} error={summary[0]?.message}>
          <Input value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Button type="submit" variant="filled" pending={pending} className="self-end">
          Add category
        </Button>
      </SaveForm>
    </Popover>
  );
}
