import { sql } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { opportunities, stageEntries } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { changesBetween, tellChange, tellCreation } from "@/lib/events/admin-changes";
import type { Moved } from "@/lib/records/moving";
import { refuseStale } from "@/lib/stale";
import { followStages } from "./follow-stage";
import type { ChangedStage, NewStage } from "./pipeline-input";
import { requirable } from "./requirable";
import { insertStages, updateStage } from "./rows";
import { kindNames, probabilityOf } from "./stage-kinds";
import { idsStandingFor, pipelineAt, type Stage, stageAt, stagesOf } from "./stages";
import { columnsOf, inWords, labelled, type StageColumns } from "./tell-stages";

/**
 * Adds a stage to a pipeline, behind the last of its kind; gives its id. Throws NotFound without the right or such a
 * pipeline, Invalid for a name that the pipeline has already or a field that no stage can ask for.
 */
export function createStage(viewer: Viewer, { pipelineId, ...asked }: NewStage, now: Date): number {
  requireAdmin(viewer, "salesPipeline");
  return transact(() => {
    const pipeline = pipelineAt(pipelineId);
    const columns = checked(pipelineId, asked, null);
    const id = insertStages([{ ...columns, pipelineId, position: 0 }]);
    placeAll(behindItsKind(pipelineId, stageAt(id)));
    const told = { pipeline: pipeline.name, ...inWords(columns) };
    tellCreation(viewer, { subject: "stage", id, name: columns.name }, told, now);
    return id;
  });
}

/**
 * Changes a stage. Deals that have its probability take on the new one: gives the operation, or null for no such deals.
 * Throws like `createStage`, Invalid also for another kind than deals were in it for, or where the pipeline needs it as
 * it is; Conflict where somebody changed it since it was `seen`.
 */
export function changeStage(viewer: Viewer, { id, seen, ...asked }: ChangedStage, now: Date): Moved {
  requireAdmin(viewer, "salesPipeline");
  return transact(() => {
    const before = stageAt(id);
    const columns = checked(before.pipelineId, asked, before);
    refuseStale(seen, columnsOf(before), columnsOf(columns), labelled);
    if (columns.kind !== before.kind) refuseChangedKind(before);
    updateStage(id, columns);
    const about = { subject: "stage" as const, id, name: columns.name };
    tellChange(viewer, about, changesBetween(inWords(before), inWords(columns)), now);
    return followStages(viewer, `Give deals in ${columns.name} its probability`, [before], now);
  });
}

/** Puts the stages of a pipeline in another order. Throws NotFound, Invalid when they are not all of it. */
export function orderStages(viewer: Viewer, pipelineId: number, ids: readonly number[], now: Date): void {
  requireAdmin(viewer, "salesPipeline");
  transact(() => {
    const { name } = pipelineAt(pipelineId);
    const before = stagesOf(pipelineId);
    if (new Set(ids).size !== before.length || before.some((stage) => !ids.includes(stage.id)))
      throw new Invalid({}, "The stages have changed meanwhile. Load the page again.");
    placeAll(ids);
    const order = (list: readonly Stage[]) => ({ stages: list.map((stage) => stage.name) });
    const changes = changesBetween(order(before), order(stagesOf(pipelineId)));
    tellChange(viewer, { subject: "pipeline", id: pipelineId, name }, changes, now);
  });
}

/** Whether deals are in the stage or were in it once, those in the Recycle Bin among them. */
export function wasUsed(id: number): boolean {
  const ids = JSON.stringify(idsStandingFor(id));
  return (
    db().get(sql`select 1 from ${stageEntries} where ${stageEntries.stageId} in (select value from json_each(${ids}))
      union all select 1 from ${opportunities} where ${opportunities.stageId} in (select value from json_each(${ids}))
      limit 1`) !== undefined
  );
}

type Asked = Omit<NewStage, "pipelineId">;

/** What is to be stored of it. Throws Invalid with a sentence for each field at fault. */
function checked(pipelineId: number, asked: Asked, own: Stage | null): StageColumns {
  const others = stagesOf(pipelineId).filter(({ id }) => id !== own?.id);
  if (others.some(({ name }) => name.toLowerCase() === asked.name.toLowerCase()))
    throw new Invalid({ name: "This pipeline has a stage of this name already." });
  const known = new Set(requirable(asked.kind).map(({ key }) => key));
  // What it asked for and is hidden by now stays; nobody is asked for it meanwhile.
  const unknown = asked.requires.find((key) => !known.has(key) && !own?.requires.includes(key));
  if (unknown) throw new Invalid({ requires: "Choose fields that people fill in." });
  const requires = [...new Set(asked.requires)];
  return { ...asked, requires, probability: probabilityOf(asked.kind, asked.probability) };
}

/** A deal that was won would suddenly not have been, or be closed without a day: such a stage stays what it is. */
function refuseChangedKind(stage: Stage): void {
  const word = kindNames[stage.kind].toLowerCase();
  if (wasUsed(stage.id))
    throw new Invalid({
      kind: `Deals are or were in ${stage.name}, and it stays ${word} for them. Add a stage of the other kind, and move them there.`,
    });
  const others = stagesOf(stage.pipelineId).filter(({ id, kind }) => id !== stage.id && kind === stage.kind);
  if (others.length === 0)
    throw new Invalid({ kind: `A pipeline needs a stage that is ${word}: add another first.` });
}

/** Open stages come before those that close a deal. */
function behindItsKind(pipelineId: number, added: Stage): number[] {
  const others = stagesOf(pipelineId).filter(({ id }) => id !== added.id);
  const at = others.findLastIndex(({ kind }) => kind === added.kind) + 1;
  return others.map(({ id }) => id).toSpliced(at, 0, added.id);
}

function placeAll(ids: readonly number[]): void {
  for (const [at, id] of ids.entries()) updateStage(id, { position: at + 1 });
}
