"use client";

import { useState } from "react";
import { attempt } from "@/components/form/attempt";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";
import { useUnsaved } from "@/components/ui/unsaved";
import { failureOf } from "@/lib/failure";
import type { Category, CategoryVerbs } from "./category";

type CategoryRowProps = { category: Category; verbs: CategoryVerbs; noun: string };

/** One category: its name to type over, how much is in it, and Delete while that is nothing. */
export function CategoryRow({ category: { id, name, count }, verbs, noun }: CategoryRowProps) {
  const [typed, setTyped] = useState(name);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { save, pending, errors, field } = useSave(verbs.rename, () => setTyped(typed.trim()));
  const remove = async () => setRefusal(failureOf(await attempt(verbs.remove({ id })))?.message ?? null);
  const named = field("name");
  const changed = typed.trim() !== name;
  useUnsaved(changed);
  return (
    <li className="border-rule border-b py-2">
      <SaveForm onSave={() => save({ id, name: typed })} className="flex flex-wrap items-start gap-2">
        <Field
          label={`Name of ${name}`}
          hideLabel
          id={named.id}
          error={named.error ?? errors[0]?.message ?? refusal}
          className="min-w-40 flex-1"
        >
          <Input value={typed} maxLength={80} onChange={(event) => setTyped(event.target.value)} />
        </Field>
        <span className="min-w-20 py-2 text-right text-table text-muted tabular-nums">
          {count === 1 ? `1 ${noun}` : `${count} ${noun}s`}
        </span>
        <Button type="submit" size={36} pending={pending} disabled={!changed} aria-label={`Rename ${name}`}>
          Rename
        </Button>
        {count === 0 && (
          <ConfirmPopover
            trigger={
              <Button size={36} aria-label={`Delete ${name}`}>
                Delete
              </Button>
            }
            align="end"
            title={`Delete ${name}?`}
            confirmLabel="Delete"
            confirmAction={remove}
          />
        )}
      </SaveForm>
    </li>
  );
}
