import { inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { opportunities, records } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { opportunityType } from "@/lib/opportunities/opportunity";
import { standingIds } from "@/lib/opportunities/stays";
import { idsStandingFor, stagesOf } from "@/lib/pipelines/stages";
import { remembered } from "@/lib/records/memory";
import { type Slice, within } from "@/lib/records/slices";
import { daysOfMonth, type Month } from "@/lib/time/months";
import { dealsOf, type ForecastQuery, slicesOfDeals } from "./query";

/** What some deals come to. Money in minor units. */
export type Sums = {
  count: number;
  /** How many of them have no amount, which counts as nothing in the sums. */
  unpriced: number;
  amountCents: number;
  /** Of minor units times per cent, so that it stays whole: `weightedCents` is what it comes to. */
  weighted: number;
};

/** Deals that a forecast tells apart in nothing, taken together. */
export type Lot = Sums & {
  stageId: number;
  ownerId: number | null;
  /** When an open deal is expected to close, or a closed one did; null where nobody said. */
  month: Month | null;
  lostReasonId: number | null;
};

/**
 * The deals of a pipeline that a forecast is about, in lots: all open ones, and of the closed ones those that closed
 * within its months or say no day. Remembered until a deal is written.
 */
export function lotsOf(viewer: Viewer, query: ForecastQuery, now: Date): Promise<Lot[]> {
  const stages = stagesOf(query.pipelineId).map(({ id, kind }) => ({ kind, ids: idsStandingFor(id) }));
  const key = sql`lots of ${JSON.stringify([query, stages])} where ${dealsOf(viewer, query)}`;
  return remembered(opportunityType.name, key, now, () => gather(viewer, query));
}

/** The lots of a forecast by what they are told apart in, so that a row does not go through those of all others. */
export type Sorted = {
  all: readonly Lot[];
  of: <Key extends SortKey>(key: Key, value: Lot[Key]) => readonly Lot[];
};

const sortKeys = ["month", "ownerId", "lostReasonId"] as const;
type SortKey = (typeof sortKeys)[number];

/** Sorts lots by each of these once. */
export function sorted(lots: readonly Lot[]): Sorted {
  const by = new Map(
    sortKeys.map((key) => [key, Map.groupBy<Lot[SortKey], Lot>(lots, (lot) => lot[key])] as const),
  );
  return { all: lots, of: (key, value) => by.get(key)?.get(value) ?? [] };
}

/** The sums of all these together. */
export function together(lots: readonly Sums[]): Sums {
  const sum = (of: (lot: Sums) => number) => lots.reduce((total, lot) => total + of(lot), 0);
  return {
    count: sum(({ count }) => count),
    unpriced: sum(({ unpriced }) => unpriced),
    amountCents: sum(({ amountCents }) => amountCents),
    weighted: sum(({ weighted }) => weighted),
  };
}

async function gather(viewer: Viewer, query: ForecastQuery): Promise<Lot[]> {
  const lots = new Map<string, Lot>();
  const ids = standingIds();
  for await (const slice of slicesOfDeals())
    for (const row of lotsIn(slice, viewer, query)) {
      // Deals of a stage that was merged into another may still be on their way.
      const lot = { ...row, stageId: ids.get(row.stageId) ?? row.stageId };
      const key = [lot.stageId, lot.ownerId, lot.month, lot.lostReasonId].join();
      const known = lots.get(key);
      lots.set(key, known ? { ...lot, ...together([known, lot]) } : lot);
    }
  return [...lots.values()];
}

function lotsIn(slice: Slice, viewer: Viewer, query: ForecastQuery): Lot[] {
  const stages = stagesOf(query.pipelineId);
  const idsOf = (open: boolean) =>
    stages.flatMap(({ id, kind }) => ((kind === "open") === open ? idsStandingFor(id) : []));
  const among = (ids: number[]) => inArray(opportunities.stageId, ids);
  const [from, to] = [daysOfMonth(query.from).from, daysOfMonth(query.to).to];
  const { amountCents, probability, actualCloseOn, expectedCloseOn } = opportunities;
  return db().all<Lot>(sql`select ${opportunities.stageId} as stageId, ${records.ownerId} as ownerId,
      substr(iif(${among(idsOf(true))}, ${expectedCloseOn}, ${actualCloseOn}), 1, 7) as month,
      ${opportunities.lostReasonId} as lostReasonId, count(*) as count, count(*) - count(${amountCents}) as unpriced,
      total(${amountCents}) as amountCents,
      total(${amountCents} * ${probability}) as weighted
    from ${opportunities} not indexed cross join ${records} on ${records.id} = ${opportunities.id}
    where ${within(sql`${opportunities.id}`, slice)} and ${dealsOf(viewer, query)}
      and (${among(idsOf(true))}
        or (${among(idsOf(false))} and (${actualCloseOn} is null or ${actualCloseOn} between ${from} and ${to})))
    group by 1, 2, 3, 4`);
}
