"use client";

import { type ReactElement, useState } from "react";
import { searchRecords } from "@/components/fields/search-records";
import { DialogForm } from "@/components/form/DialogForm";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { Combobox } from "@/components/ui/Combobox";
import { Dialog } from "@/components/ui/Dialog";
import { Field } from "@/components/ui/Field";
import type { Option } from "@/components/ui/option";
import { useToast } from "@/components/ui/Toast";
import { linkRecordsAction } from "@/lib/records/actions";

type AddExistingProps = {
  /** One end of the relation. */
  end: { type: string; id: number; relation: string };
  /** The type at the other end. */
  to: { name: string; one: string };
  label: string;
  /** What the button that does it says; it replaces what is there on a relation that holds one alone. */
  verb?: "Add" | "Replace";
  trigger?: ReactElement;
};

/** Searches for a record that is there already, and links it. */
export function AddExisting({ end, to, label, verb = "Add", trigger }: AddExistingProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      trigger={trigger ?? <Button variant="quiet">{label}</Button>}
      title={label}
      size={400}
      open={open}
      onOpenChange={setOpen}
    >
      <LinkForm end={end} to={to} verb={verb} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

type LinkFormProps = Required<Pick<AddExistingProps, "end" | "to" | "verb">> & { onDone: () => void };

function LinkForm({ end, to, verb, onDone }: LinkFormProps) {
  const [chosen, setChosen] = useState<Option | null>(null);
  const [missing, setMissing] = useState(false);
  const toast = useToast();
  const { save, field, ...saving } = useSave(linkRecordsAction, () => {
    toast.show(verb === "Add" ? `Added ${chosen?.label}.` : `It is now ${chosen?.label}.`);
    onDone();
  });
  const submit = () => (chosen ? save({ ...end, otherId: Number(chosen.value) }) : setMissing(true));
  const { error, ...place } = field("otherId");
  return (
    <DialogForm submitLabel={verb} dirty={chosen !== null} saving={saving} onSubmit={submit}>
      <Field
        label={`${to.one.charAt(0).toUpperCase()}${to.one.slice(1)}`}
        required
        error={missing ? "Choose one first." : error}
        {...place}
      >
        <Combobox
          source={searchRecords(to.name)}
          value={chosen}
          placeholder="Search…"
          onValueChange={(option) => {
            setChosen(option);
            setMissing(false);
          }}
        />
      </Field>
    </DialogForm>
  );
}
