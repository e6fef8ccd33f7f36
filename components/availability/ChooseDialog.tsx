"use client";

import { Combobox } from "@/components/ui/Combobox";
import { Dialog } from "@/components/ui/Dialog";
import { Field } from "@/components/ui/Field";
import { availabilityLabel, type Kept } from "@/lib/availability/availability";

type ChooseDialogProps = {
  title: string;
  label: string;
  kept: readonly Kept[];
  onChoose: (id: number) => void;
  onClose: () => void;
};

/** Finds one of many by a part of its name. */
export function ChooseDialog({ title, label, kept, onChoose, onClose }: ChooseDialogProps) {
  const options = kept.map(({ id, name, shared }) => ({
    ...{ value: String(id), label: name, hint: availabilityLabel(shared) },
  }));
  return (
    <Dialog size={400} title={title} open onOpenChange={(open) => !open && onClose()}>
      <Field label={label}>
        <Combobox
          source={options}
          value={null}
          placeholder="Search…"
          onValueChange={(option) => option && onChoose(Number(option.value))}
        />
      </Field>
      {kept.length === 0 && <p className="mt-2 text-table text-second">There is none yet.</p>}
    </Dialog>
  );
}
