import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { pipelines, stages } from "@/db/schema";
import type { Value } from "@/lib/fields/field";
import { keptUntilWritten } from "@/lib/records/versions";

export type Stage = typeof stages.$inferSelect;
export type Pipeline = typeof pipelines.$inferSelect;

/** The pipelines that deals can be in, in their order; the first is the one that new deals begin in. */
export const openPipelines = keptUntilWritten((): Pipeline[] =>
  db().select().from(pipelines).where(eq(pipelines.retired, false)).orderBy(asc(pipelines.position)).all(),
);

/** Every stage there is or was, in order within its pipeline. */
export const everyStage = keptUntilWritten((): Stage[] =>
  db().select().from(stages).orderBy(asc(stages.position)).all(),
);

/** The stages of a pipeline that a deal can be in, in their order. */
export const stagesOf = (pipelineId: number): Stage[] =>
  everyStage().filter((stage) => stage.pipelineId === pipelineId && stage.mergedIntoId === null);

/** The stage that a deal is in whose row names this one: where it was merged into another, that one. */
export function standingStage(id: Value): Stage | undefined {
  const stage = everyStage().find((each) => each.id === id);
  return stage?.mergedIntoId ? standingStage(stage.mergedIntoId) : stage;
}

/** The stage itself and those that were merged into it: deals of all of them are in it. */
export const idsStandingFor = (id: number): number[] =>
  everyStage().flatMap((stage) => (standingStage(stage.id)?.id === id ? stage.id : []));

/** Where a new deal begins: the first open stage of the first pipeline, or of this one. Null where there is none. */
export function firstStage(pipelineId = openPipelines()[0]?.id): Stage | null {
  return pipelineId === undefined ? null : (stagesOf(pipelineId).find(({ kind }) => kind === "open") ?? null);
}
