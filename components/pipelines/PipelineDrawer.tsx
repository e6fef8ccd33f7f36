"use client";

import { useRouter } from "next/navigation";
import { EditDrawer } from "@/components/form/EditDrawer";
import { TextField } from "@/components/form/fields";
import { useDraft } from "@/components/form/use-draft";
import { useSave } from "@/components/form/use-save";
import { useToast } from "@/components/ui/Toast";
import { renamePipelineAction } from "@/lib/pipelines/actions";
import type { ListedPipeline } from "@/lib/pipelines/listed";
import { pipelineHref } from "./PipelineLinks";
import { PipelineOrder } from "./PipelineOrder";
import { RemovePipeline } from "./RemovePipeline";

type PipelineDrawerProps = { chosen: ListedPipeline; pipelines: ListedPipeline[]; onClose: () => void };

/** The chosen pipeline: its name, its place among the others, and its removal. */
export function PipelineDrawer({ chosen, pipelines, onClose }: PipelineDrawerProps) {
  const toast = useToast();
  const router = useRouter();
  const { draft, set, dirty } = useDraft({ name: chosen.name });
  const saving = useSave(renamePipelineAction, () => {
    toast.show(`Saved ${draft.name}.`);
    onClose();
  });
  const others = pipelines.filter(({ id }) => id !== chosen.id);
  const leave = () => {
    onClose();
    router.push(pipelineHref(others[0]!.id));
  };
  return (
    <EditDrawer
      title={`Edit ${chosen.name}`}
      submitLabel="Save"
      {...{ dirty, saving, onClose }}
      onSubmit={() => saving.save({ id: chosen.id, name: draft.name })}
      after={
        others.length > 0 && (
          <>
            <PipelineOrder pipelines={pipelines} />
            <RemovePipeline {...{ chosen, others }} onRemoved={leave} />
          </>
        )
      }
    >
      <TextField
        label="Pipeline name"
        required
        value={draft.name}
        onValueChange={set("name")}
        {...saving.field("name")}
      />
    </EditDrawer>
  );
}
