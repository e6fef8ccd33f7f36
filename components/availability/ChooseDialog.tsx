"use client";

import { Combobox } from "@/components/ui/Combobox";
import { Dialog } from "@/components/ui/Dialog";
import { Field } from "@/components/ui/Field";
import { availabilityLabel, type Kept } from "@/lib/availability/availability";
import { unread } from "./KeptItems";

type ChooseDialogProps = {
  title: string;
  label: string;
  /** Null while they are on their way. */
  kept: readonly Kept[] | null;
  failed: boolean;
  onChoose: (id: number) => void;
  onClose: () => void;
};

/** Finds one of many by a part of its name. */
export function ChooseDialog({ title, label, kept, failed, onChoose, onClose }: ChooseDialogProps) {
  if (!kept && !failed) return null;
  return (
    <Dialog size={400} title={title} open onOpenChange={(open) => !open && onClose()}>
      {kept && kept.length > 0 ? (
        <Field label={label}>
          <Combobox
            source={kept.map(toOption)}
            value={null}
            placeholder="Search…"
            onValueChange={(option) => option && onChoose(Number(option.value))}
          />
        </Field>
      ) : (
        <p className="text-table text-second">{kept ? "There is none yet." : unread}</p>
      )}
    </Dialog>
  );
}

const toOption = ({ id, name, shared }: Kept) => ({
  ...{ value: String(id), label: name, hint: availabilityLabel(shared) },
});
