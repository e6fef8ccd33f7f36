import { transact } from "@/db/client";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { tellChange } from "@/lib/events/admin-changes";
import { withGroup } from "@/lib/records/choice";
import { followChoice } from "@/lib/records/follow-choice";
import type { Moved } from "@/lib/records/moving";
import { followStages } from "./follow-stage";
import type { Merge } from "./pipeline-input";
import { updateStage } from "./rows";
import { kindNames } from "./stage-kinds";
import { openPipelines, pipelineAt, type Stage, stageAt, stagesOf } from "./stages";

/**
 * Merges a stage into another of its kind, of whichever pipeline. From then on its deals, and those that were in it
 * once, count to the other; the rows of those in it now follow in the background. Gives the operation, or null for no
 * deals. Throws NotFound without the right or such stages, Invalid for one of another kind, or for the last of its kind
 * in its pipeline, which needs one (SPEC.md 10.2).
 */
export function mergeStage(viewer: Viewer, merge: Merge, now: Date): Moved {
  requireAdmin(viewer, "salesPipeline");
  return transact(() => {
    const [from, into] = [stageAt(merge.fromId), stageAt(merge.intoId)];
    const others = stagesOf(from.pipelineId).filter(({ id, kind }) => id !== from.id && kind === from.kind);
    if (others.length === 0)
      throw new Invalid(
        {},
        `${pipelineAt(from.pipelineId).name} needs a stage that is ${kindNames[from.kind].toLowerCase()}: add another first.`,
      );
    giveWay(viewer, from, into, now);
    return followStages(viewer, `Move deals from ${from.name} to ${into.name}`, [from], now);
  });
}

/**
 * The first step of every merging: `into` stands for `from`. Within a transaction, which goes on with `followStages`.
 * Throws Invalid where they are of different kinds: deals would be closed without a day or a reason, or open with them,
 * and what was won or lost before would count as something else.
 */
export function giveWay(viewer: Viewer, from: Stage, into: Stage, now: Date): void {
  if (from.id === into.id || from.kind !== into.kind)
    throw new Invalid({
      intoId: `Choose another stage that is ${kindNames[from.kind].toLowerCase()}, as ${from.name} is.`,
    });
  updateStage(from.id, { mergedIntoId: into.id });
  followChoice({ type: "opportunity", field: "stageId", fromId: from.id, intoIds: [into.id] });
  const change = { field: "mergedInto", from: null, to: named(into) };
  tellChange(viewer, { subject: "stage", id: from.id, name: from.name }, [change], now);
}

/** A stage by its name, and that of its pipeline where there are several. */
function named({ name, pipelineId }: Stage): string {
  return openPipelines().length > 1 ? withGroup(name, pipelineAt(pipelineId).name) : name;
}
