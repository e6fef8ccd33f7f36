import { setImmediate } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { Viewer } from "@/lib/access/viewer";
import { listAddress } from "@/lib/home/list-address";
import { opportunityType } from "@/lib/opportunities/opportunity";
import type { Stay } from "@/lib/opportunities/stays";
import { idsStandingFor, type Stage, stagesOf } from "@/lib/pipelines/stages";
import { remembered } from "@/lib/records/memory";
import { recordType } from "@/lib/records/registry";
import { countedHref } from "./href";
import { dealsOf, type ForecastQuery, filtersOf, inStages, instantsOf } from "./query";
import { endedIn, type Fate, fateIn, type Span } from "./way";
import { waysOf } from "./ways";

type Counted = { count: number; href: string };

/** How the deals went on that entered a stage within the months asked for; `share` is from 0 to 1. */
export type Conversion = { stage: Stage; entered: Counted; on: Counted; lost: Counted; share: number | null };

/** In milliseconds; null where there are none to speak of. */
type Typical = { medianMs: number | null; meanMs: number | null };

/** How long stays in a stage took that ended within the months asked for, and how long those in it are there now. */
export type TimeInStage = { stage: Stage; ended: Counted & Typical; now: Counted & Typical };

export type StageFigures = { conversion: Conversion[]; time: TimeInStage[] };

/**
 * How deals go through the open stages of a pipeline, of those that the viewer may see. What counts as going on
 * is said by `fateIn`. What they come to is remembered until a deal is written, what a stage is called is not.
 */
export async function stageFigures(viewer: Viewer, query: ForecastQuery, now: Date): Promise<StageFigures> {
  const stages = stagesOf(query.pipelineId);
  const shape = stages.map(({ id, kind }) => [kind, ...idsStandingFor(id)]);
  const key = sql`ways of ${JSON.stringify([query, shape, viewer.timeZone])} where ${dealsOf(viewer, query)}`;
  const tallies = await remembered(opportunityType.name, key, now, () => tally(viewer, query, stages));
  const named = tallies.map((each) => ({ ...each, stage: stages.find(({ id }) => id === each.stageId)! }));
  return {
    conversion: named.map((each) => conversionOf(each, query)),
    time: named.map((each) => timeOf(each, query, now)),
  };
}

/** What is remembered of a stage: of those in it, since when they typically are, so that time goes on for them. */
type Tally = {
  stageId: number;
  fates: Record<Fate, number>;
  ended: number;
  took: Typical;
  here: number;
  since: Typical;
};

async function tally(viewer: Viewer, query: ForecastQuery, stages: readonly Stage[]): Promise<Tally[]> {
  const span = instantsOf(query, viewer);
  const open = new Map(
    stages.filter(({ kind }) => kind === "open").map((stage) => [stage.id, nothingOf(stage)]),
  );
  for await (const ways of waysOf(viewer, query))
    for (const { stays } of ways)
      for (const id of new Set(stays.map(({ stageId }) => stageId))) count(open.get(id), stages, stays, span);
  const tallies: Tally[] = [];
  for (const { stage, took, since, ...rest } of open.values()) {
    const typical = { took: typicalOf(took), since: typicalOf(since) };
    tallies.push({ ...rest, ...typical, stageId: stage.id, here: since.length });
    // The times of hundreds of thousands take a while to be put in order.
    await setImmediate();
  }
  return tallies;
}

/** Counts a deal in a stage that it has been in; one that is not open, or of another pipeline, is told of nowhere. */
function count(
  into: ReturnType<typeof nothingOf> | undefined,
  stages: readonly Stage[],
  stays: readonly Stay[],
  span: Span,
): void {
  if (!into) return;
  const { stage, fates, took, since } = into;
  const fate = fateIn(stage, stages, stays, span);
  if (fate) fates[fate]++;
  const ended = endedIn(stage, stays, span);
  if (ended.length) into.ended++;
  for (const { enteredAt, leftAt } of ended) took.push(leftAt! - enteredAt);
  const last = stays.at(-1)!;
  if (last.stageId === stage.id) since.push(last.enteredAt);
}

const nothingOf = (stage: Stage) => ({
  ...{ stage, ended: 0, fates: { on: 0, lost: 0, still: 0, back: 0 } },
  ...{ took: [] as number[], since: [] as number[] },
});

/** The median and the mean. Of an even number, the median is between the two in the middle. */
function typicalOf(times: number[]): Typical {
  if (times.length === 0) return { medianMs: null, meanMs: null };
  const sorted = Float64Array.from(times).sort();
  const [low, high] = [sorted[(sorted.length - 1) >> 1]!, sorted[sorted.length >> 1]!];
  return { medianMs: (low + high) / 2, meanMs: sorted.reduce((sum, each) => sum + each / sorted.length, 0) };
}

/** With its stage as that stands now. */
type Named = Tally & { stage: Stage };

function conversionOf({ stage, fates }: Named, query: ForecastQuery): Conversion {
  const entered = fates.on + fates.lost + fates.still + fates.back;
  const counted = (count: number, what: "entered" | "on" | "lost"): Counted => ({
    count,
    href: countedHref(query, { stageId: stage.id, what }),
  });
  return {
    stage,
    entered: counted(entered, "entered"),
    on: counted(fates.on, "on"),
    lost: counted(fates.lost, "lost"),
    share: entered === 0 ? null : fates.on / entered,
  };
}

function timeOf({ stage, ended, took, here, since }: Named, query: ForecastQuery, now: Date): TimeInStage {
  const ago = (at: number | null) => at && now.getTime() - at;
  const type = recordType(opportunityType.name);
  return {
    stage,
    ended: { ...took, count: ended, href: countedHref(query, { stageId: stage.id, what: "ended" }) },
    now: {
      ...{ medianMs: ago(since.medianMs), meanMs: ago(since.meanMs) },
      ...{ count: here, href: listAddress(type, [inStages([stage]), ...filtersOf(query)]) },
    },
  };
}
