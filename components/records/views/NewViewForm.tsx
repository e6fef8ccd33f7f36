"use client";

import { useState } from "react";
import { TextField } from "@/components/form/fields";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { Checkbox } from "@/components/ui/Checkbox";
import { FormErrors } from "@/components/ui/FormErrors";
import { useToast } from "@/components/ui/Toast";
import { createViewAction } from "@/lib/views/actions";
import { useListNavigation } from "../ListNavigation";

type NewViewFormProps = {
  type: string;
  address: string;
  fromId: number;
  mayShare: boolean;
  onDone: () => void;
};

/** A name for what the list shows, and whom it is for. The new view is open afterwards. */
export function NewViewForm({ type, address, fromId, mayShare, onDone }: NewViewFormProps) {
  const { go } = useListNavigation();
  const { show } = useToast();
  const [name, setName] = useState("");
  const [how, setHow] = useState({ shared: false, pinned: true, isDefault: false });
  const { save, pending, errors, field } = useSave(createViewAction, (made) => {
    onDone();
    show(`Saved ${name}.`);
    if (made) go(made.href);
  });
  const box = (key: keyof typeof how, label: string) => (
    <Checkbox
      label={label}
      checked={how[key]}
      onChange={(event) => setHow({ ...how, [key]: event.target.checked })}
    />
  );
  return (
    <SaveForm onSave={() => save({ type, name, address, fromId, ...how })} className="flex flex-col gap-3">
      <FormErrors errors={errors} />
      <TextField label="Name" required value={name} onValueChange={setName} {...field("name")} />
      <div className="flex flex-col gap-1">
        {mayShare && box("shared", "Share with everybody")}
        {box("pinned", "Show as a tab")}
        {box("isDefault", "Make it my default")}
      </div>
      <Button type="submit" variant="filled" pending={pending} className="self-end">
        Save
      </Button>
    </SaveForm>
  );
}
