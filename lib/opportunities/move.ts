import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/viewer";
import { toFormValues } from "@/lib/fields/form";
import { isOfStage } from "@/lib/pipelines/following";
import { everyStage, pipelineAt, type Stage, standingStage } from "@/lib/pipelines/stages";
import { withGroup } from "@/lib/records/choice";
import type { Input } from "@/lib/records/input";
import { localeOf } from "@/lib/records/locale";
import { editable, type Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { differing, updateRecord } from "@/lib/records/write";
import type { Move } from "./move-input";
import { opportunityType } from "./opportunity";

/** What was moved where, and the move that takes it back; null where it was there already. */
export type Moved = { id: number; name: string; stage: string; back: Move | null };

/**
 * Moves a deal to another stage, with what that asks for (SPEC.md 10.3). Of two people who move the same deal one wins:
 * it must still be in the stage that it was shown in, and what `seen` says of a value that is written. Throws NotFound;
 * Invalid with a sentence beside each field that the stage lacks; Conflict.
 */
export function moveDeal(
  viewer: Viewer,
  { id, fromStageId, toStageId, values, seen }: Move,
  now: Date,
): Moved {
  const type = recordType(opportunityType.name);
  return transact(() => {
    const before = editable(viewer, type, id);
    const input = toStanding(toStageId, values ?? {});
    const shown = { ...seen, stageId: String(heldAs(before, fromStageId)) };
    const after = updateRecord(viewer, type.name, id, input, now, shown);
    return {
      id,
      name: after.name,
      stage: stageWords(before, standingStage(toStageId)!),
      back: wayBack(viewer, before, after),
    };
  });
}

/**
 * Into the stage, as a form sends it; where it was merged into another since it was shown, into that one, whose
 * probability goes with it unless another than the stage's own is named.
 */
function toStanding(toStageId: number, { probability, ...values }: Input): Input {
  const named = everyStage().find(({ id }) => id === toStageId);
  const stands = standingStage(toStageId);
  const typed = stands?.id === named?.id || Number(probability) !== named?.probability;
  return {
    ...values,
    ...(probability !== undefined && typed && { probability }),
    stageId: String(stands?.id ?? toStageId),
  };
}

/** A stage by its name, and that of its pipeline where the deal comes from another. */
function stageWords({ values }: Stored, { name, pipelineId }: Stage): string {
  const stays = standingStage(values.stageId ?? null)?.pipelineId === pipelineId;
  return stays ? name : withGroup(name, pipelineAt(pipelineId).name);
}

/** The stage as its row names it, where that or the one that it was shown in has since been merged into the other. */
function heldAs({ values: { stageId = null } }: Stored, shownId: number) {
  return standingStage(stageId)?.id === standingStage(shownId)?.id ? stageId : shownId;
}

/**
 * All that the move changed and a form can type, as it was; what the stage gave, as the stage that stands gives it. Only
 * while nobody has changed it otherwise since.
 */
function wayBack(viewer: Viewer, before: Stored, after: Stored): Move | null {
  const changed = differing(before.values, after.values);
  if (!changed.has("stageId")) return null;
  const typed = recordType(opportunityType.name).fields.filter(
    ({ key, readOnly }) => changed.has(key) && !readOnly && key !== "stageId",
  );
  const { stageId = null, probability = null } = before.values;
  const stands = standingStage(stageId)!;
  const was = {
    ...before.values,
    ...(isOfStage(probability, stageId) && { probability: stands.probability }),
  };
  return {
    id: after.id,
    fromStageId: Number(after.values.stageId),
    toStageId: stands.id,
    values: toFormValues(typed, was, localeOf(viewer)),
    seen: toFormValues(typed, after.values, localeOf(viewer)),
  };
}
