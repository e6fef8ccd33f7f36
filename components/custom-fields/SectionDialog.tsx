"use client";

import { useId, useState } from "react";
import { SaveForm } from "@/components/form/SaveForm";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";

type SectionDialogProps = {
  title: string;
  /** The name it has. */
  name?: string;
  /** Names that other sections have. */
  taken: readonly string[];
  open: boolean;
  onClose: () => void;
  onName: (name: string) => void;
};

/** Asks for the name of a section. */
export function SectionDialog({ open, onClose, title, ...form }: SectionDialogProps) {
  const formId = useId();
  return (
    <Dialog
      size={400}
      title={title}
      open={open}
      onOpenChange={(next) => !next && onClose()}
      footer={
        <>
          <Button size={36} onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form={formId} variant="filled" size={36}>
            {title.split(" ")[0]}
          </Button>
        </>
      }
    >
      <NameForm {...form} formId={formId} onClose={onClose} />
    </Dialog>
  );
}

type NameFormProps = Omit<SectionDialogProps, "open" | "title"> & { formId: string };

function NameForm({ formId, name = "", taken, onClose, onName }: NameFormProps) {
  const [typed, setTyped] = useState(name);
  const [error, setError] = useState<string>();
  const save = () => {
    const next = typed.trim();
    const fault = faultOf(next, taken);
    setError(fault);
    if (fault) return;
    if (next !== name) onName(next);
    onClose();
  };
  return (
    <SaveForm id={formId} onSave={save}>
      <Field label="Section name" required error={error}>
        <Input value={typed} maxLength={60} onChange={(event) => setTyped(event.target.value)} />
      </Field>
    </SaveForm>
  );
}

function faultOf(name: string, taken: readonly string[]): string | undefined {
  if (name === "") return "Enter a name for the section.";
  const isTaken = taken.some((title) => title.toLowerCase() === name.toLowerCase());
  return isTaken ? "There is a section of this name already." : undefined;
}
