"use client";

import { useRouter } from "next/navigation";
import { EditDrawer } from "@/components/form/EditDrawer";
import { SelectField, TextField } from "@/components/form/fields";
import { useDraft } from "@/components/form/use-draft";
import { useSave } from "@/components/form/use-save";
import { createPipelineAction } from "@/lib/pipelines/actions";
import type { ListedPipeline } from "@/lib/pipelines/listed";
import { pipelineHref } from "./PipelineLinks";

const usual = "usual";

/** A new pipeline: its name, and whose stages it begins with. */
export function NewPipelineDrawer({
  pipelines,
  onClose,
}: {
  pipelines: ListedPipeline[];
  onClose: () => void;
}) {
  const router = useRouter();
  const { draft, set, dirty } = useDraft({ name: "", from: usual });
  const saving = useSave(createPipelineAction, (id) => {
    onClose();
    if (id) router.push(pipelineHref(id));
  });
  const options = [
    { value: usual, label: "The usual stages" },
    ...pipelines.map(({ id, name }) => ({ value: String(id), label: `The stages of ${name}` })),
  ];
  const fromId = draft.from === usual ? null : Number(draft.from);
  return (
    <EditDrawer
      title="Create pipeline"
      description="For deals that take other steps, such as renewals or partners."
      submitLabel="Create pipeline"
      {...{ dirty, saving, onClose }}
      onSubmit={() => saving.save({ name: draft.name, fromId })}
    >
      <TextField
        label="Pipeline name"
        required
        value={draft.name}
        onValueChange={set("name")}
        {...saving.field("name")}
      />
      <SelectField
        label="Begins with"
        options={options}
        value={draft.from}
        onValueChange={set("from")}
        {...saving.field("fromId")}
      />
    </EditDrawer>
  );
}
