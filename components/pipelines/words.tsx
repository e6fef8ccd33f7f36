import { ColourMark } from "@/components/ui/ColourMark";
import type { Option } from "@/components/ui/option";
import type { ListedPipeline, ListedStage } from "@/lib/pipelines/listed";
import { withGroup } from "@/lib/records/choice";

/** How many deals, in words. */
export const dealsText = (count: number): string =>
  count === 1 ? "1 deal" : `${count.toLocaleString("en-US")} deals`;

/** A stage with the pipeline that it is of. */
export type Placed = { stage: ListedStage; pipeline: ListedPipeline };

/** What a stage can be merged into: every other of its kind, those of its own pipeline first. */
export function targetsOf(stage: ListedStage, pipelines: readonly ListedPipeline[]): Placed[] {
  const placed = pipelines.flatMap((pipeline) => pipeline.stages.map((each) => ({ stage: each, pipeline })));
  const others = placed.filter((each) => each.stage.id !== stage.id && each.stage.kind === stage.kind);
  const isOwn = (each: Placed) => each.pipeline.id === stage.pipelineId;
  return [...others.filter(isOwn), ...others.filter((each) => !isOwn(each))];
}

/** They as options, with their pipeline where there are several. */
export const targetOptions = (targets: readonly Placed[]): Option[] => {
  const several = new Set(targets.map(({ pipeline }) => pipeline.id)).size > 1;
  return targets.map(({ stage, pipeline }) => ({
    value: String(stage.id),
    label: several ? withGroup(stage.name, pipeline.name) : stage.name,
    icon: <ColourMark colour={stage.colour} />,
  }));
};
