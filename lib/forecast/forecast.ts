import type { Viewer } from "@/lib/access/viewer";
import type { Filter } from "@/lib/filters/filter";
import { type Stage, stagesOf } from "@/lib/pipelines/stages";
import { monthOf } from "@/lib/time/months";
import { todayInZone } from "@/lib/time/zone";
import { bucketsOf } from "./buckets";
import { closedFigures, type LostReason, lostReasons, type WinRate, winRates } from "./closed";
import { type Figure, figureOf } from "./figure";
import { type Lot, lotsOf, sorted } from "./lots";
import { ownersAmong } from "./owners";
import { type ForecastQuery, filtersOf, inStages } from "./query";

/** What is still open and what was won within the months asked for; null where a row has no such figure. */
export type ForecastRow = { key: string; label: string; open: Figure | null; won: Figure | null };

/** Deals of one stage: all of an open one, those of a closed one that closed within the months asked for. */
export type StageRow = Figure & { stage: Stage };

export type Forecast = {
  total: { open: Figure; won: Figure; lost: Figure };
  /** `brief` is its label where many stand in a row. */
  months: (ForecastRow & { brief: string })[];
  owners: ForecastRow[];
  stages: StageRow[];
  winRate: { total: WinRate; months: WinRate[]; owners: WinRate[] };
  lostReasons: LostReason[];
  /** Closed deals that say no day, and so count in no month. */
  undated: Figure;
};

/**
 * How a pipeline is likely to go and how it went (SPEC.md 10.6), of the deals that the viewer may see. Months are told
 * apart by days, this month by the viewer's clock.
 */
export async function forecastOf(viewer: Viewer, query: ForecastQuery, now: Date): Promise<Forecast> {
  const lots = sorted(await lotsOf(viewer, query, now));
  const closed = closedFigures(query, lots);
  const thisMonth = monthOf(todayInZone(now, viewer.timeZone));
  const owners = ownersAmong(lots.all);
  return {
    total: { open: openOf(query, lots.all), won: closed("won"), lost: closed("lost") },
    months: bucketsOf(query, thisMonth).map(({ key, label, brief, month, holds, filter }) => ({
      ...{ key, label, brief },
      open: filter && openOf(query, lots.all, { filter, holds: (lot) => holds(lot.month) }),
      won: month === null ? null : closed("won", { month }),
    })),
    owners: owners.map(({ id, label, filter }) => ({
      ...{ key: String(id), label },
      open: openOf(query, lots.of("ownerId", id), { filter }),
      won: closed("won", { ownerId: id }),
    })),
    stages: stagesOf(query.pipelineId).map((stage) => ({
      stage,
      ...ofStage(query, lots.all, stage, closed),
    })),
    winRate: winRates(query, closed, owners, thisMonth),
    lostReasons: lostReasons(closed, lots),
    undated: closed("undated"),
  };
}

/** `holds` says which of the lots it has, where not all are its own. */
type Part = { filter: Filter; holds?: (lot: Lot) => boolean };

/** All open deals of the pipeline, or a part of them. */
function openOf(query: ForecastQuery, lots: readonly Lot[], part?: Part): Figure {
  const open = stagesOf(query.pipelineId).filter(({ kind }) => kind === "open");
  const ids = new Set(open.map(({ id }) => id));
  const held = lots.filter((lot) => ids.has(lot.stageId) && (part?.holds?.(lot) ?? true));
  return figureOf(held, [inStages(open), ...(part ? [part.filter] : []), ...ownLess(query, part)]);
}

/** The filters of the query, but for one that a part of it says itself. */
const ownLess = (query: ForecastQuery, part?: Part): Filter[] =>
  filtersOf(query).filter(({ field }) => field !== part?.filter.field);

function ofStage(
  query: ForecastQuery,
  lots: readonly Lot[],
  stage: Stage,
  closed: ReturnType<typeof closedFigures>,
): Figure {
  if (stage.kind !== "open") return closed(stage.kind, { stage });
  return figureOf(
    lots.filter(({ stageId }) => stageId === stage.id),
    [inStages([stage]), ...filtersOf(query)],
  );
}
