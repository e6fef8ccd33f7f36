"use client";

import { useOrder } from "@/components/form/use-order";
import { DragList } from "@/components/ui/DragList";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { orderStagesAction } from "@/lib/pipelines/actions";
import type { ListedPipeline } from "@/lib/pipelines/listed";
import { StageRow } from "./StageRow";

type StageListProps = { pipeline: ListedPipeline; onEdit: (stageId: number) => void };

/** The stages of a pipeline in the order that deals go through them. */
export function StageList({ pipeline: { id, name, stages }, onEdit }: StageListProps) {
  const { shown, order } = useOrder(stages, (ids) => orderStagesAction({ pipelineId: id, ids }));
  const label = `Stages of ${name}`;
  return (
    <section aria-label={label} className="pb-6">
      <SectionHeading aside={stages.length}>{label}</SectionHeading>
      <DragList label={label} items={shown} onOrder={order}>
        {(stage, at) => (
          <StageRow
            {...{ stage, at }}
            ids={shown.map((each) => each.id)}
            onOrder={order}
            onEdit={() => onEdit(stage.id)}
          />
        )}
      </DragList>
    </section>
  );
}
