"use client";

import { Check, X } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import { Field } from "@/components/ui/Field";
import { IconButton } from "@/components/ui/IconButton";
import { Input } from "@/components/ui/Input";
import { useUnsaved } from "@/components/ui/unsaved";
import type { ActionResult } from "@/lib/failure";

type NameInPlaceProps<Data> = {
  label: string;
  name: string;
  run: (name: string) => Promise<ActionResult<Data>>;
  onDone: (data: Data | undefined) => void;
  onLeave: () => void;
};

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 };

/** A name that is typed over where it stands: the check saves, the cross leaves it, as do Enter and Escape. */
export function NameInPlace<Data>({ label, name, run, onDone, onLeave }: NameInPlaceProps<Data>) {
  const [typed, setTyped] = useState(name);
  useUnsaved(typed !== name);
  const { save, pending, errors, field } = useSave(run, onDone);
  const named = field("name");
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // The drawer around it would close as well.
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    onLeave();
  };
  return (
    <SaveForm
      onSave={() => (typed.trim() === name ? onLeave() : save(typed))}
      className="flex min-w-0 flex-1 items-start gap-1 py-1"
    >
      <Field
        label={label}
        hideLabel
        id={named.id}
        error={named.error ?? errors[0]?.message}
        className="flex-1"
      >
        <Input
          autoFocus
          value={typed}
          maxLength={40}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={leave}
        />
      </Field>
      <IconButton type="submit" variant="quiet" label="Save" aria-busy={pending} className="text-ok-ink">
        <Check {...icon} />
      </IconButton>
      <IconButton variant="quiet" label="Cancel" onClick={onLeave} className="text-bad-ink">
        <X {...icon} />
      </IconButton>
    </SaveForm>
  );
}
