import { transact } from "@/db/client";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { changesBetween, tellChange, tellCreation, tellRemoval } from "@/lib/events/admin-changes";
import type { Moved } from "@/lib/records/moving";
import { followStages } from "./follow-stage";
import { giveWay } from "./merge-stages";
import type { NewPipeline, RemovedPipeline } from "./pipeline-input";
import { insertPipeline, insertStages, updatePipeline } from "./rows";
import { openPipelines, type Pipeline, pipelineAt, stageAt, stagesOf } from "./stages";
import { usualStages } from "./usual-stages";

/**
 * Adds a pipeline behind the others, with the usual stages or copies of another's; gives its id. Throws NotFound without
 * the right or such another, Invalid for a name that is taken.
 */
export function createPipeline(viewer: Viewer, { name, fromId }: NewPipeline, now: Date): number {
  requireAdmin(viewer, "salesPipeline");
  return transact(() => {
    refuseTaken(name, null);
    const copied = fromId === null ? usualStages : stagesOf(pipelineAt(fromId).id).map(withoutId);
    const id = insertPipeline(name);
    insertStages(copied.map((stage) => ({ ...stage, pipelineId: id })));
    const told = { name, stages: copied.map((stage) => stage.name) };
    tellCreation(viewer, { subject: "pipeline", id, name }, told, now);
    return id;
  });
}

const withoutId = ({ id: _, ...stage }: ReturnType<typeof stageAt>) => stage;

/** Gives a pipeline another name. Throws like `createPipeline`. */
export function renamePipeline(viewer: Viewer, id: number, name: string, now: Date): void {
  requireAdmin(viewer, "salesPipeline");
  transact(() => {
    const before = pipelineAt(id);
    refuseTaken(name, id);
    updatePipeline(id, { name });
    tellChange(viewer, { subject: "pipeline", id, name }, changesBetween(before, { name }), now);
  });
}

/** Puts the pipelines in another order; new deals begin in the first. Throws NotFound, Invalid when they are not all. */
export function orderPipelines(viewer: Viewer, ids: readonly number[], now: Date): void {
  requireAdmin(viewer, "salesPipeline");
  transact(() => {
    const before = openPipelines();
    if (new Set(ids).size !== before.length || before.some((pipeline) => !ids.includes(pipeline.id)))
      throw new Invalid({}, "The pipelines have changed meanwhile. Load the page again.");
    for (const [at, id] of ids.entries()) updatePipeline(id, { position: at + 1 });
    const order = (list: readonly Pipeline[]) => ({ order: list.map(({ name }) => name) });
    const about = { subject: "pipeline" as const, id: null, name: "order" };
    tellChange(viewer, about, changesBetween(order(before), order(openPipelines())), now);
  });
}

/**
 * Removes a pipeline: each of its stages is merged into one of another pipeline. Gives the operation that moves the
 * deals, or null for none. Throws NotFound without the right or such a pipeline, Invalid for the last one, or unless
 * every stage has one of its own kind to go to.
 */
export function removePipeline(viewer: Viewer, { id, merges }: RemovedPipeline, now: Date): Moved {
  requireAdmin(viewer, "salesPipeline");
  return transact(() => {
    const { name } = pipelineAt(id);
    if (openPipelines().length === 1) throw new Invalid({}, "The last pipeline stays.");
    const leaving = stagesOf(id);
    for (const from of leaving) {
      const intoId = merges.find(({ fromId }) => fromId === from.id)?.intoId;
      if (!intoId) throw new Invalid({}, `Choose where the deals in ${from.name} go.`);
      const into = stageAt(intoId);
      if (into.pipelineId === id) throw new Invalid({}, "Choose stages of another pipeline.");
      giveWay(viewer, from, into, now);
    }
    updatePipeline(id, { retired: true });
    tellRemoval(viewer, { subject: "pipeline", id, name }, now);
    return followStages(viewer, `Move deals out of ${name}`, leaving, now);
  });
}

function refuseTaken(name: string, ownId: number | null): void {
  const taken = openPipelines().some(
    (each) => each.id !== ownId && each.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw new Invalid({ name: "There is a pipeline of this name already." });
}
