import { z } from "zod";
import { filled, rowId } from "@/lib/people/fields";
import { markColours } from "@/lib/records/mark-colours";
import { seenStamp } from "@/lib/stale";
import { stageKinds } from "./stage-kinds";

/** What an admin may ask of pipelines, stages and lost reasons; shared by page, actions and verbs (SPEC.md 10.2). */
const pipelineName = filled("a name for the pipeline", 40);

/** Its stages are copies of those of `fromId`, or the usual ones where that is null. */
export const newPipeline = z.strictObject({ name: pipelineName, fromId: rowId.nullable() });
export type NewPipeline = z.infer<typeof newPipeline>;

export const renamedPipeline = z.strictObject({ id: rowId, name: pipelineName });

const merge = z.strictObject({ fromId: rowId, intoId: rowId });
export type Merge = z.infer<typeof merge>;
export const mergedStage = merge;

/** Every stage of the pipeline with the one that its deals go to. */
export const removedPipeline = z.strictObject({ id: rowId, merges: z.array(merge).min(1).max(100) });
export type RemovedPipeline = z.infer<typeof removedPipeline>;

const percent = "Enter a whole number from 0 to 100.";
const days = "Enter a whole number of days from 1 to 3,650, or nothing for never.";

const stage = {
  name: filled("a name for the stage", 40),
  kind: z.enum(stageKinds),
  /** Per cent; of a stage that closes deals, what its kind says. */
  probability: z.int(percent).min(0, percent).max(100, percent),
  colour: z.enum(markColours),
  rotsAfterDays: z.int(days).min(1, days).max(3650, days).nullable(),
  requires: z.array(z.string().min(1).max(60)).max(50),
};

export const newStage = z.strictObject({ pipelineId: rowId, ...stage });
export type NewStage = z.infer<typeof newStage>;
export const changedStage = z.strictObject({ id: rowId, seen: seenStamp, ...stage });
export type ChangedStage = z.infer<typeof changedStage>;

const ids = z.array(rowId).min(1).max(200);
export const pipelineOrder = z.strictObject({ ids });
export const stageOrder = z.strictObject({ pipelineId: rowId, ids });

const reasonName = filled("a reason", 40);
export const newReason = z.strictObject({ name: reasonName });
export const renamedReason = z.strictObject({ id: rowId, name: reasonName });
export const oneReason = z.strictObject({ id: rowId });
export const reasonOrder = z.strictObject({ ids });
