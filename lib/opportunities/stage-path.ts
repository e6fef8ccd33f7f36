import { type Stage, stagesOf, standingStage } from "@/lib/pipelines/stages";
import type { Stored } from "@/lib/records/record";
import { staysOf } from "./stays";

/** A stage on a deal's way: where the deal is, where it has been, or neither. */
export type PathStep = Pick<Stage, "id" | "name" | "kind" | "colour"> & {
  is: "current" | "passed" | "other";
  /** How long it was there in all, in milliseconds; null where it never was, and for one that closes it. */
  timeMs: number | null;
};

/** The stages of a deal's pipeline, the open ones before those that close it, with the time it spent in each. */
export function stagePath({ id, values }: Stored, now: Date): PathStep[] {
  const current = standingStage(values.stageId ?? null);
  if (!current) return [];
  const stages = stagesOf(current.pipelineId);
  const times = timesIn(id, now);
  return ["open", "won", "lost"].flatMap((kind) =>
    stages
      .filter((stage) => stage.kind === kind)
      .map((stage) => ({
        ...{ id: stage.id, name: stage.name, kind: stage.kind, colour: stage.colour },
        is: stage.id === current.id ? "current" : times.has(stage.id) ? "passed" : "other",
        timeMs: stage.kind === "open" ? (times.get(stage.id) ?? null) : null,
      })),
  );
}

/** A stage that it was in twice adds up. */
function timesIn(dealId: number, now: Date): Map<number, number> {
  const times = new Map<number, number>();
  for (const { stageId, enteredAt, leftAt } of staysOf(dealId))
    times.set(stageId, (times.get(stageId) ?? 0) + (leftAt ?? now.getTime()) - enteredAt);
  return times;
}
