"use client";

import { useState } from "react";
import { TextField } from "@/components/form/fields";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { Checkbox } from "@/components/ui/Checkbox";
import { FormErrors } from "@/components/ui/FormErrors";
import { changeViewAction } from "@/lib/views/actions";
import type { ViewTab } from "@/lib/views/view";

type ViewFormProps = { view: ViewTab; mayShare: boolean; onDone: () => void };

/** The name of a view, and whether everybody has it. */
export function ViewForm({ view, mayShare, onDone }: ViewFormProps) {
  const [name, setName] = useState(view.name);
  const [shared, setShared] = useState(view.shared);
  const { save, pending, errors, field } = useSave(changeViewAction, onDone);
  return (
    <SaveForm onSave={() => save({ viewId: view.id, name, shared })} className="flex flex-col gap-3">
      <FormErrors errors={errors} />
      <TextField label="Name" required value={name} onValueChange={setName} {...field("name")} />
      {(mayShare || view.shared) && (
        <Checkbox
          label="Share with everybody"
          checked={shared}
          onChange={(event) => setShared(event.target.checked)}
        />
      )}
      <Button type="submit" variant="filled" pending={pending} className="self-end">
        Save
      </Button>
    </SaveForm>
  );
}
