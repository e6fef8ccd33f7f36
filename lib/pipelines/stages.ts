import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { pipelines, stages } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import type { Value } from "@/lib/fields/field";
import type { Values } from "@/lib/records/behaviour";
import { keptUntilTouched, touched } from "@/lib/records/versions";

export type Stage = typeof stages.$inferSelect;
export type Pipeline = typeof pipelines.$inferSelect;

/** Asked for several times with every deal that is written, an import's among them: read again only once changed. */
const noun = "stages";

/** To be called with every write of pipelines and stages, which `rows.ts` does. */
export const stagesChanged = (): void => touched(noun);

/** The pipelines that deals can be in, in their order; the first is the one that new deals begin in. */
export const openPipelines = keptUntilTouched(noun, (): readonly Pipeline[] =>
  db().select().from(pipelines).where(eq(pipelines.retired, false)).orderBy(asc(pipelines.position)).all(),
);

/** Every stage there is or was, in order within its pipeline. */
export const everyStage = keptUntilTouched(noun, (): readonly Stage[] =>
  db().select().from(stages).orderBy(asc(stages.position)).all(),
);

/** The stages of a pipeline that a deal can be in, in their order. */
export const stagesOf = (pipelineId: number): Stage[] =>
  everyStage().filter((stage) => stage.pipelineId === pipelineId && stage.mergedIntoId === null);

/** The stage that a deal is in whose row names this one: where it was merged into another, that one. */
export function standingStage(id: Value): Stage | undefined {
  // A new deal was in none, and the write of it need not read them all to say so.
  const stage = id === null ? undefined : everyStage().find((each) => each.id === id);
  return stage?.mergedIntoId ? standingStage(stage.mergedIntoId) : stage;
}

/**
 * What a deal that names a stage takes on: where it was merged, the stage that stands, and that one's probability where
 * it has what its own stage had, `had`. Nothing where it has followed already.
 */
export function followed(deal: { stageId: Value; probability: Value }, had: number | undefined): Values {
  const stage = standingStage(deal.stageId);
  if (!stage) return {};
  const follows = deal.probability === had && had !== stage.probability;
  return {
    ...(stage.id !== deal.stageId && { stageId: stage.id }),
    ...(follows && { probability: stage.probability }),
  };
}

/** The stage itself and those that were merged into it: deals of all of them are in it. */
export const idsStandingFor = (id: number): number[] =>
  everyStage().flatMap((stage) => (standingStage(stage.id)?.id === id ? stage.id : []));

/** The stage with this id, where a deal can be in it. Throws NotFound. */
export function stageAt(id: number): Stage {
  const stage = everyStage().find((each) => each.id === id && each.mergedIntoId === null);
  if (!stage) throw new NotFound("This stage");
  return stage;
}

/** The pipeline with this id, where deals can be in it. Throws NotFound. */
export function pipelineAt(id: number): Pipeline {
  const pipeline = openPipelines().find((each) => each.id === id);
  if (!pipeline) throw new NotFound("This pipeline");
  return pipeline;
}

/** Where a new deal begins: the first open stage of the first pipeline, or of this one. Null where there is none. */
export function firstStage(pipelineId = openPipelines()[0]?.id): Stage | null {
  return pipelineId === undefined ? null : (stagesOf(pipelineId).find(({ kind }) => kind === "open") ?? null);
}
