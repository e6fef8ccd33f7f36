"use client";

import { useState } from "react";
import { AddForm } from "@/components/form/AddForm";
import { TextField } from "@/components/form/fields";
import { useOrder } from "@/components/form/use-order";
import { useSave } from "@/components/form/use-save";
import { DragList } from "@/components/ui/DragList";
import { SectionHeading } from "@/components/ui/SectionHeading";
import type { ActionResult } from "@/lib/failure";
import type { Reason } from "@/lib/pipelines/reasons";
import { ReasonRow } from "./ReasonRow";

type Does<Input> = (input: Input) => Promise<ActionResult<unknown>>;

export type ReasonActions = {
  add: Does<{ name: string }>;
  rename: Does<Reason>;
  remove: Does<{ id: number }>;
  order: Does<{ ids: number[] }>;
};

type ReasonListProps = {
  title: string;
  description: string;
  /** What becomes of records that have a reason which is removed. */
  keeps: string;
  reasons: Reason[];
  actions: ReasonActions;
};

/** Reasons to choose from in their order, each changed where it stands; each change saves by itself. */
export function ReasonList({ title, description, keeps, reasons, actions }: ReasonListProps) {
  const { shown, order } = useOrder(reasons, (ids) => actions.order({ ids }));
  return (
    <section aria-label={title} className="border-t border-rule pt-4">
      <SectionHeading aside={reasons.length}>{title}</SectionHeading>
      <p className="pb-2 text-body text-second">{description}</p>
      <DragList label={title} items={shown} onOrder={order}>
        {(reason, at) => (
          <ReasonRow {...{ reason, at, keeps, actions }} ids={shown.map(({ id }) => id)} onOrder={order} />
        )}
      </DragList>
      <AddReason add={actions.add} />
    </section>
  );
}

function AddReason({ add }: { add: ReasonActions["add"] }) {
  const [name, setName] = useState("");
  const { save, field, ...saving } = useSave(add, () => setName(""));
  return (
    <AddForm
      title="Add reason"
      level={3}
      saving={saving}
      onSave={() => save({ name })}
      className="border-t pt-3"
    >
      <TextField
        label="Reason"
        value={name}
        onValueChange={setName}
        className="min-w-36 flex-1"
        {...field("name")}
      />
    </AddForm>
  );
}
