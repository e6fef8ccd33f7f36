import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { pipelines, stages } from "@/db/schema";
import { type Pipeline, type Stage, stagesChanged } from "./stages";

/*
 * Every write of pipelines and stages, so that none can forget to say that what is kept of them is old. Within the
 * transaction of the change.
 */

/** Adds a pipeline behind the others; gives its id. */
export function insertPipeline(name: string): number {
  const position = sql`(select coalesce(max(position), 0) + 1 from ${pipelines})`;
  return told(db().insert(pipelines).values({ name, position }).returning({ id: pipelines.id }).get().id);
}

/** Changes these columns of a pipeline. */
export const updatePipeline = (id: number, columns: Partial<Pipeline>): void =>
  void told(db().update(pipelines).set(columns).where(eq(pipelines.id, id)).run());

/** Adds stages; gives the id of the last of them. */
export const insertStages = (rows: (typeof stages.$inferInsert)[]): number =>
  told(db().insert(stages).values(rows).returning({ id: stages.id }).all().at(-1)!.id);

/** Changes these columns of a stage. */
export const updateStage = (id: number, columns: Partial<Stage>): void =>
  void told(db().update(stages).set(columns).where(eq(stages.id, id)).run());

function told<Done>(done: Done): Done {
  stagesChanged();
  return done;
}
