"use client";

import { useOptimistic, useState, useTransition } from "react";
import { AddForm } from "@/components/form/AddForm";
import { TextField } from "@/components/form/fields";
import { useSave } from "@/components/form/use-save";
import { DragList } from "@/components/ui/DragList";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import type { Reason } from "@/lib/pipelines/reasons";
import { ReasonRow } from "./ReasonRow";
import type { ReasonVerbs } from "./verbs";

type ReasonListProps = { label: string; reasons: Reason[]; verbs: ReasonVerbs };

/** The reasons to choose from in their order, each changed where it stands, and a new one. */
export function ReasonList({ label, reasons, verbs }: ReasonListProps) {
  const [shown, show] = useOptimistic(reasons);
  const [, startTransition] = useTransition();
  const toast = useToast();
  const [name, setName] = useState("");
  const { save, field, ...saving } = useSave(verbs.add, () => setName(""));
  const order = (ids: number[]) =>
    startTransition(async () => {
      show(ids.map((id) => reasons.find((reason) => reason.id === id)!));
      const failure = failureOf(await verbs.order({ ids }));
      if (failure) toast.show(`Couldn't save the order. ${failure.message}`);
    });
  return (
    <>
      <DragList label={label} items={shown} onOrder={order}>
        {(reason, at) => (
          <ReasonRow {...{ reason, at, verbs }} ids={shown.map(({ id }) => id)} onOrder={order} />
        )}
      </DragList>
      <AddForm
        title="Add reason"
        level={3}
        saving={saving}
        onSave={() => save({ name })}
        className="mt-4 border-t pt-4"
      >
        <TextField
          label="Reason"
          value={name}
          onValueChange={setName}
          className="min-w-36 flex-1"
          {...field("name")}
        />
      </AddForm>
    </>
  );
}
