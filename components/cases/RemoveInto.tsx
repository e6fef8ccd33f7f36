"use client";

import { Trash2 } from "lucide-react";
import { useState } from "react";
import { SelectField } from "@/components/form/fields";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { FormErrors } from "@/components/ui/FormErrors";
import { IconButton } from "@/components/ui/IconButton";
import { Popover } from "@/components/ui/Popover";
import type { ActionResult } from "@/lib/failure";

type RemoveIntoProps<Data> = {
  name: string;
  /** What its cases can have instead; none when it is the last, which stays. */
  others: readonly { id: number; name: string }[];
  run: (intoId: number) => Promise<ActionResult<Data>>;
  onDone: (data: Data | undefined) => void;
};

/** Asks, before a choice of a list goes, what the cases that have it get. */
export function RemoveInto<Data>({ name, others, run, onDone }: RemoveIntoProps<Data>) {
  const [open, setOpen] = useState(false);
  const button = (
    <IconButton variant="quiet" label={`Remove ${name}`} disabled={others.length === 0}>
      <Trash2 aria-hidden size={16} strokeWidth={1.5} />
    </IconButton>
  );
  return (
    <Popover trigger={button} title={`Remove ${name}?`} align="end" open={open} onOpenChange={setOpen}>
      <IntoForm {...{ others, run, onDone }} onClose={() => setOpen(false)} />
    </Popover>
  );
}

type IntoFormProps<Data> = Omit<RemoveIntoProps<Data>, "name"> & { onClose: () => void };

function IntoForm<Data>({ others, run, onDone, onClose }: IntoFormProps<Data>) {
  const [into, setInto] = useState(String(others[0]?.id ?? ""));
  const { save, pending, errors, field } = useSave(run, (data) => {
    onClose();
    onDone(data);
  });
  return (
    <SaveForm onSave={() => save(Number(into))} className="flex min-w-56 flex-col gap-3">
      <FormErrors errors={errors} />
      <SelectField
        label="Cases that have it become"
        options={others.map((other) => ({ value: String(other.id), label: other.name }))}
        value={into}
        onValueChange={setInto}
        {...field("intoId")}
      />
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="danger" pending={pending}>
          Remove
        </Button>
      </div>
    </SaveForm>
  );
}
