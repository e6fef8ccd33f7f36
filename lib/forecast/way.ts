import type { Stay } from "@/lib/opportunities/stays";
import type { Stage } from "@/lib/pipelines/stages";

/** A deal's stays, one after the other. */
export type Way = { dealId: number; stays: readonly Stay[] };

/** A stretch of time in milliseconds, without its end. */
export type Span = readonly [from: number, end: number];

/** How a deal that came into a stage went on; undefined for one that did not come there within the time. */
export type Fate = "on" | "lost" | "still" | "back";

/**
 * The rule of conversion by stage: a deal counts once in a stage that it entered within the time, from the first of
 * those entries. It went on where it was, at any time since, in a later open stage of the pipeline or won; else it was
 * lost, or is still there, or went back. `stages` are those of the pipeline in their order.
 */
export function fateIn(
  stage: Stage,
  stages: readonly Stage[],
  stays: readonly Stay[],
  [from, end]: Span,
): Fate | undefined {
  const isEntry = (stay: Stay) => stay.stageId === stage.id && stay.enteredAt >= from && stay.enteredAt < end;
  const first = stays.findIndex(isEntry);
  if (first < 0) return undefined;
  const since = stays.slice(first + 1).map(({ stageId }) => stages.find(({ id }) => id === stageId));
  if (since.some((each) => each && isBeyond(each, stage, stages))) return "on";
  const now = stays.at(-1)!;
  if (now.stageId === stage.id) return "still";
  return stages.find(({ id }) => id === now.stageId)?.kind === "lost" ? "lost" : "back";
}

const isBeyond = (other: Stage, stage: Stage, stages: readonly Stage[]): boolean =>
  other.kind === "won" || (other.kind === "open" && stages.indexOf(other) > stages.indexOf(stage));

/** The stays in a stage that ended within the time. */
export const endedIn = (stage: Stage, stays: readonly Stay[], [from, end]: Span): Stay[] =>
  stays.filter(
    ({ stageId, leftAt }) => stageId === stage.id && leftAt !== null && leftAt >= from && leftAt < end,
  );
