"use client";

import { useState } from "react";
import { SettleAnyway } from "@/components/cases/SettleAnyway";
import { FieldInput } from "@/components/fields/FieldInput";
import { DialogForm } from "@/components/form/DialogForm";
import { useSave } from "@/components/form/use-save";
import { Combobox } from "@/components/ui/Combobox";
import { Field } from "@/components/ui/Field";
import { useFocusOnArrival } from "@/components/ui/useFocusOnArrival";
import { bulkAction } from "@/lib/bulk/actions";
import type { BulkFields } from "@/lib/bulk/fields";
import type { FormValue } from "@/lib/fields/form";
import type { Confirmation } from "@/lib/records/confirmation";
import { useChosen } from "./useBulk";
import type { BulkDialogProps } from "./which";

type EditFormProps = BulkDialogProps & BulkFields & { only?: string };

/** Which field, and what it is to hold. */
export function EditForm({ type, outcome, onClose, only, fields, references, ...reader }: EditFormProps) {
  const selection = useChosen();
  const [key, setKey] = useState(only);
  const form = useFocusOnArrival<HTMLFormElement>();
  const [confirmed, setConfirmed] = useState<Confirmation[]>([]);
  // Nothing typed yet: an owner is not taken away by a press too early.
  const [typed, setTyped] = useState<FormValue | null>(null);
  const value = typed ?? "";
  const chosen = fields.find((each) => each.key === key);
  const { save, field, ...saving } = useSave(bulkAction, (data) => {
    onClose();
    if (data) outcome.tell("edit", data);
  });
  const submit = () => {
    if (chosen)
      save({ type: type.name, selection, change: { verb: "edit", field: chosen.key, value, confirmed } });
  };
  const choose = (next: string | undefined) => {
    setKey(next);
    setTyped(null);
  };
  return (
    <DialogForm
      ref={form}
      submitLabel={only ? "Assign" : "Change"}
      refused="Nothing was changed"
      dirty={typed !== null}
      ready={chosen !== undefined && (!only || typed !== null)}
      saving={saving}
      onSubmit={submit}
    >
      {!only && (
        <Field label="Field">
          <Combobox
            source={fields.map((each) => ({ value: each.key, label: each.label }))}
            value={chosen ? { value: chosen.key, label: chosen.label } : null}
            placeholder="Choose a field…"
            onValueChange={(option) => choose(option?.value)}
          />
        </Field>
      )}
      {chosen && (
        <FieldInput
          key={chosen.key}
          {...field(chosen.key)}
          {...reader}
          field={chosen}
          value={value}
          onChange={setTyped}
          references={references}
        />
      )}
      {chosen && (
        <SettleAnyway {...{ references, confirmed }} field={chosen} value={value} onConfirm={setConfirmed} />
      )}
      {chosen && !only && value.length === 0 && !chosen.required && (
        <p className="text-meta text-second">Left empty, {chosen.label} is cleared on all of them.</p>
      )}
    </DialogForm>
  );
}
