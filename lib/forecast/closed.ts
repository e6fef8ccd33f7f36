import { type Filter, oneOf } from "@/lib/filters/filter";
import { type Stage, stagesOf } from "@/lib/pipelines/stages";
import { choices } from "@/lib/records/lookups";
import { formatMonth, type Month, monthsBetween } from "@/lib/time/months";
import { type Figure, figureOf } from "./figure";
import type { Lot, Sorted } from "./lots";
import type { OwnerOf } from "./owners";
import { type ForecastQuery, filtersOf, inStages, within } from "./query";

/** Of the deals closed within the months asked for, those of one month, owner, stage or reason; one of these at most. */
type Which = { month?: Month; ownerId?: number | null; stage?: Stage; reasonId?: number | null };

/** The figure of the deals that were won or lost, or closed without a day. */
type ClosedFigures = (kind: "won" | "lost" | "undated", which?: Which) => Figure;

/**
 * How many were won of those that closed: shares from 0 to 1, null where none closed, or none with an amount, or what
 * they come to is below nothing.
 */
export type WinRate = {
  key: string;
  label: string;
  won: Figure;
  lost: Figure;
  byCount: number | null;
  byAmount: number | null;
};

export type LostReason = Figure & { key: string; label: string; share: number };

/** The figures of what closed, out of the lots of a forecast. */
export const closedFigures =
  (query: ForecastQuery, lots: Sorted): ClosedFigures =>
  (kind, which = {}) => {
    const stages = which.stage ? [which.stage] : stagesOf(query.pipelineId).filter(isOf(kind));
    const ids = new Set(stages.map(({ id }) => id));
    const held = partOf(lots, which).filter(
      (lot) => ids.has(lot.stageId) && (lot.month === null) === (kind === "undated"),
    );
    return figureOf(held, [inStages(stages), ...filtersFor(kind, which, query)]);
  };

const partOf = (lots: Sorted, { month, ownerId, reasonId }: Which): readonly Lot[] => {
  if (month !== undefined) return lots.of("month", month);
  if (ownerId !== undefined) return lots.of("ownerId", ownerId);
  return reasonId === undefined ? lots.all : lots.of("lostReasonId", reasonId);
};

const isOf =
  (kind: "won" | "lost" | "undated") =>
  (stage: Stage): boolean =>
    kind === "undated" ? stage.kind !== "open" : stage.kind === kind;

function filtersFor(kind: "won" | "lost" | "undated", which: Which, query: ForecastQuery): Filter[] {
  const { from, to } = which.month ? { from: which.month, to: which.month } : query;
  const closedOn = kind === "undated" ? isEmpty("actualCloseOn") : within("actualCloseOn", from, to);
  const own = filtersOf(query).filter(({ field }) => which.ownerId === undefined || field !== "ownerId");
  return [closedOn, ...is("ownerId", which.ownerId), ...is("lostReasonId", which.reasonId), ...own];
}

const isEmpty = (field: string): Filter => ({ field, operator: "empty", operands: [] });

function is(field: string, id: number | null | undefined): Filter[] {
  if (id === undefined) return [];
  return [id === null ? isEmpty(field) : oneOf(field, [id])];
}

/**
 * The win rate (won of won and lost, by the day of closing): in all, by owner, and by month up to this one, and those
 * to come in which deals say they closed.
 */
export function winRates(
  query: ForecastQuery,
  closed: ClosedFigures,
  owners: readonly OwnerOf[],
  thisMonth: Month,
): { total: WinRate; months: WinRate[]; owners: WinRate[] } {
  const rate = (key: string, label: string, which: Which): WinRate => {
    const [won, lost] = [closed("won", which), closed("lost", which)];
    const byCount = share(won.count, lost.count);
    return { key, label, won, lost, byCount, byAmount: share(won.amountCents, lost.amountCents) };
  };
  return {
    total: rate("all", "Together", {}),
    months: monthsBetween(query.from, query.to)
      .map((month) => rate(month, formatMonth(month), { month }))
      .filter(({ key, won, lost }) => key <= thisMonth || won.count + lost.count > 0),
    owners: owners.map(({ id, label }) => rate(String(id), label, { ownerId: id })),
  };
}

const share = (won: number, lost: number): number | null =>
  won + lost === 0 || won < 0 || lost < 0 ? null : won / (won + lost);

/** Why deals were lost, most of them first, and as what share of all that were. */
export function lostReasons(closed: ClosedFigures, { all }: Sorted): LostReason[] {
  const total = closed("lost").count;
  const ids = [...new Set(all.map(({ lostReasonId }) => lostReasonId))];
  return ids
    .map((id) => ({
      ...{ key: String(id), label: nameOf(id) },
      ...closed("lost", { reasonId: id }),
    }))
    .filter(({ count }) => count > 0)
    .map((reason) => ({ ...reason, share: reason.count / total }))
    .sort((a, b) => b.count - a.count || b.amountCents - a.amountCents || (a.label < b.label ? -1 : 1));
}

const nameOf = (id: number | null): string =>
  id === null ? "No reason given" : (choices("lost").find((each) => each.id === id)?.label ?? "");
