"use client";

import { EditDrawer } from "@/components/form/EditDrawer";
import { useDraft } from "@/components/form/use-draft";
import { useSaveSeen } from "@/components/form/use-save-seen";
import type { ActionResult } from "@/lib/failure";
import { changeStageAction, createStageAction } from "@/lib/pipelines/actions";
import type { ListedPipeline, ListedStage, PipelinePage } from "@/lib/pipelines/listed";
import type { NewStage } from "@/lib/pipelines/pipeline-input";
import { RemoveStage } from "./RemoveStage";
import { StageFields } from "./StageFields";
import { formOf, stageOf } from "./stage-form";
import { useFollowed } from "./use-followed";

type StageDrawerProps = PipelinePage & {
  /** A new one where it is left out. */
  stage?: ListedStage;
  chosen: ListedPipeline;
  onClose: () => void;
};

/** A new stage of the chosen pipeline, or one of its stages. */
export function StageDrawer({ stage, chosen, pipelines, requirable, onClose }: StageDrawerProps) {
  const followed = useFollowed();
  const { draft, dirty, setDraft } = useDraft(formOf(stage));
  const saving = useSaveSeen(stage?.stamp, saveStage, (operation) => {
    followed(`Saved ${draft.name}.`, stage && operation);
    onClose();
  });
  return (
    <EditDrawer
      title={stage ? `Edit ${stage.name}` : "Add stage"}
      description={`A stage of ${chosen.name}.`}
      submitLabel={stage ? "Save" : "Add stage"}
      {...{ dirty, saving, onClose }}
      onSubmit={() => saving.save({ id: stage?.id, pipelineId: chosen.id, ...stageOf(draft) })}
      after={stage && <RemoveStage key={stage.id} {...{ stage, chosen, pipelines }} onRemoved={onClose} />}
    >
      <StageFields
        form={draft}
        change={(part) => setDraft((last) => ({ ...last, ...part }))}
        used={stage?.used ?? false}
        requirable={requirable[draft.kind]}
        field={saving.field}
      />
    </EditDrawer>
  );
}

type Save = NewStage & { id?: number; seen?: string };

/** Answers with the operation that has deals follow, or with the id of a new stage. */
const saveStage = ({ id, seen, pipelineId, ...stage }: Save): Promise<ActionResult<number | null>> =>
  id === undefined ? createStageAction({ pipelineId, ...stage }) : changeStageAction({ id, seen, ...stage });
