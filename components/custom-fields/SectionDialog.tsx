"use client";

import { useState } from "react";
import { DialogForm } from "@/components/form/DialogForm";
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
  return (
    <Dialog size={400} title={title} open={open} onOpenChange={(next) => !next && onClose()}>
      <NameForm {...form} verb={title.split(" ")[0]!} onClose={onClose} />
    </Dialog>
  );
}

type NameFormProps = Omit<SectionDialogProps, "open" | "title"> & { verb: string };

// It saves nothing: the page around does, with all else that is arranged on it.
const unsaving = { pending: false, errors: [] };

function NameForm({ verb, name = "", taken, onClose, onName }: NameFormProps) {
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
    <DialogForm submitLabel={verb} dirty={typed !== name} saving={unsaving} onSubmit={save}>
      <Field label="Section name" required error={error}>
        <Input value={typed} maxLength={60} onChange={(event) => setTyped(event.target.value)} />
      </Field>
    </DialogForm>
  );
}

function faultOf(name: string, taken: readonly string[]): string | undefined {
  if (name === "") return "Enter a name for the section.";
  const isTaken = taken.some((title) => title.toLowerCase() === name.toLowerCase());
  return isTaken ? "There is a section of this name already." : undefined;
}
