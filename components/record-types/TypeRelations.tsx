"use client";

import { useState } from "react";
import { attempt } from "@/components/form/attempt";
import { SelectField, TextField } from "@/components/form/fields";
import { SaveForm } from "@/components/form/SaveForm";
import { useDraft } from "@/components/form/use-draft";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { Chip } from "@/components/ui/Chip";
import { FormErrors } from "@/components/ui/FormErrors";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { useToast } from "@/components/ui/Toast";
import { useUnsaved } from "@/components/ui/unsaved";
import type { ActionResult } from "@/lib/failure";
import { failureOf } from "@/lib/failure";
import {
  changeRelationAction,
  createRelationAction,
  hideRelationAction,
  showRelationAction,
} from "@/lib/record-types/actions";
import type { AdminRelation, AdminType, TypesAdmin } from "@/lib/record-types/list-types";

type TypeRelationsProps = Pick<TypesAdmin, "types"> & { type: AdminType };

/** What records of a type are linked with, and what each end calls the other. Each saves by itself. */
export function TypeRelations({ type, types }: TypeRelationsProps) {
  const [open, setOpen] = useState<string | "new" | null>(null);
  const close = () => setOpen(null);
  return (
    <section className="mt-6 flex flex-col gap-2 border-t border-rule pt-4">
      <SectionHeading
        level={3}
        actions={open !== "new" && <Button onClick={() => setOpen("new")}>Add relation</Button>}
      >
        Relations
      </SectionHeading>
      {open === "new" && <RelationForm {...{ type, types }} onClose={close} />}
      {type.relations.length === 0 && open !== "new" && (
        <p className="text-table text-second">{type.many} are not related to anything yet.</p>
      )}
      <ul className="flex flex-col divide-y divide-rule">
        {type.relations.map((relation) =>
          relation.name === open ? (
            <li key={relation.name} className="py-2">
              <RelationForm {...{ type, types, relation }} onClose={close} />
            </li>
          ) : (
            <RelationLine key={relation.name} {...{ type, relation }} onEdit={() => setOpen(relation.name)} />
          ),
        )}
      </ul>
    </section>
  );
}

type RelationLineProps = { type: AdminType; relation: AdminRelation; onEdit: () => void };

function RelationLine({ type, relation: { name, label, backLabel, to, hidden }, onEdit }: RelationLineProps) {
  const toast = useToast();
  const toggle = async () => {
    const failure = failureOf(
      await attempt((hidden ? showRelationAction : hideRelationAction)({ relation: name })),
    );
    toast.show(failure?.message ?? (hidden ? `Showed ${label}.` : `Hid ${label}. Its links are kept.`));
  };
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-2 py-1">
      <p className="min-w-40 flex-1 text-table">
        <span className="font-semibold">{label}</span>
        <span className="text-second">
          {" "}
          leads to {to}, which show these {type.many.toLowerCase()} as {backLabel}
        </span>
      </p>
      {hidden && <Chip>Hidden</Chip>}
      {!hidden && (
        <Button variant="quiet" aria-label={`Rename ${label}`} onClick={onEdit}>
          Rename
        </Button>
      )}
      <Button variant="quiet" aria-label={`${hidden ? "Show" : "Hide"} ${label}`} onClick={toggle}>
        {hidden ? "Show" : "Hide"}
      </Button>
    </li>
  );
}

type RelationFormProps = TypeRelationsProps & { relation?: AdminRelation; onClose: () => void };
type Draft = { to: string; label: string; backLabel: string };

function RelationForm({ type, types, relation, onClose }: RelationFormProps) {
  const { draft, set, setDraft, dirty } = useDraft<Draft>({
    ...{ to: "", label: relation?.label ?? "", backLabel: relation?.backLabel ?? type.many },
  });
  useUnsaved(dirty);
  const { save, pending, errors, field } = useSave<Draft, unknown>(
    (input) => saveRelation(type.name, input, relation?.name),
    onClose,
  );
  // Most relations are called as the type that they lead to.
  const choose = (to: string) => {
    const many = (name: string) => types.find((each) => each.name === name)?.many ?? "";
    setDraft((last) => ({ ...last, to, label: last.label === many(last.to) ? many(to) : last.label }));
  };
  return (
    <SaveForm
      onSave={() => save(draft)}
      aria-label={relation ? `Rename ${relation.label}` : "Add relation"}
      className="flex flex-col gap-3"
    >
      <FormErrors errors={errors} />
      {!relation && (
        <SelectField
          label="Related to"
          required
          options={types.map(({ name, many }) => ({ value: name, label: many }))}
          value={draft.to}
          onValueChange={choose}
          {...field("to")}
        />
      )}
      <TextField
        label={`Called on a ${type.one.toLowerCase()}`}
        required
        value={draft.label}
        onValueChange={set("label")}
        {...field("label")}
      />
      <TextField
        label="Called at the other end"
        required
        value={draft.backLabel}
        onValueChange={set("backLabel")}
        {...field("backLabel")}
      />
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" pending={pending}>
          {relation ? "Save relation" : "Add relation"}
        </Button>
      </div>
    </SaveForm>
  );
}

const saveRelation = (
  type: string,
  { to, ...labels }: Draft,
  relation?: string,
): Promise<ActionResult<unknown>> =>
  relation ? changeRelationAction({ relation, ...labels }) : createRelationAction({ type, to, ...labels });
