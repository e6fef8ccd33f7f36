import type { Database } from "better-sqlite3";
import { type Changes, rescored } from "../experience/rescore.ts";
import { fold } from "../experience/score.ts";
import { clocksOf, type Times } from "./clocks.ts";
import { type Columns, openingCode } from "./columns.ts";

/** A scale cut into bands, as counting needs it: where each begins, from the lowest. */
export type Scale = { min: number; max: number; bandsFrom: number[] };

export type Question = { changes: Changes; before: Scale; after: Scale; times: Times };

/** How many accounts stand in a stretch of the scale, its ends included. */
export type Bucket = { from: number; to: number; before: number; after: number };

/** What changed rules would do to all accounts that are scored and not deleted. */
export type Figures = {
  accounts: number;
  up: number;
  down: number;
  mean: { before: number; after: number };
  histogram: Bucket[];
  /** `moves[from][to]`: from which band of before to which of after, and how many. */
  moves: number[][];
  /** Every account whose score moves, the deepest fall first, the highest rise last. */
  movers: { ids: Int32Array; before: Int32Array; after: Int32Array };
};

/** Folds every ledger anew under changed rules and counts what comes of it. */
export function figuresOf(
  sqlite: Database,
  columns: Columns,
  { changes, times, ...scales }: Question,
): Figures {
  columns.follow(sqlite);
  const live = liveAccounts(sqlite);
  const clocks = Map.groupBy(clocksOf(sqlite, changes, times), ({ accountId }) => accountId);
  const count = counting(scales.before, scales.after);
  for (let nth = 0; nth < columns.accountIds.length; nth++) {
    const id = columns.accountIds[nth]!;
    if (!live.has(id)) continue;
    const [from, to] = [columns.bounds[nth]!, columns.bounds[nth + 1]!];
    const before = columns.at("scoreAfter", columns.places[to - 1]!);
    const own = clocks.get(id) ?? [];
    const first = openingOf(columns, from, to);
    const concerned = own.length > 0 || isConcerned(columns, first, to, changes);
    count.add(id, before, concerned ? scoreUnder(columns, first, to, changes, own) : before);
  }
  return count.result();
}

const liveAccounts = (sqlite: Database): Set<number> =>
  new Set(
    sqlite
      .prepare("select id from records where type = 'account' and deleted_at is null")
      .pluck()
      .all() as number[],
  );

/** What counts of a ledger begins with its last opening. */
function openingOf({ places, at }: Columns, from: number, to: number): number {
  for (let nth = to - 1; nth > from; nth--) if (at("kind", places[nth]!) === openingCode) return nth;
  return from;
}

/** Whether any row could come out otherwise; most accounts of a narrow change are spared the fold. */
function isConcerned(columns: Columns, from: number, to: number, { scale, start, topics }: Changes): boolean {
  if (scale !== null || start !== null) return true;
  for (let nth = from; nth < to; nth++)
    if (columns.at("topicId", columns.places[nth]!) in topics) return true;
  return false;
}

type Clocks = Parameters<typeof rescored>[2];

function scoreUnder(columns: Columns, from: number, to: number, changes: Changes, clocks: Clocks): number {
  const rows = Array.from(columns.places.subarray(from, to), (place) => columns.row(place));
  return fold(rescored(rows, changes, clocks)).score!;
}

function counting(before: Scale, after: Scale) {
  const ids: number[] = [];
  const [from, to]: [number[], number[]] = [[], []];
  const histogram = bucketsOf(Math.min(before.min, after.min), Math.max(before.max, after.max));
  const moves = before.bandsFrom.map(() => after.bandsFrom.map(() => 0));
  const sums = { accounts: 0, up: 0, down: 0, before: 0, after: 0 };
  return {
    add(id: number, was: number, is: number): void {
      sums.accounts++;
      sums.before += was;
      sums.after += is;
      bucketAt(histogram, was).before++;
      bucketAt(histogram, is).after++;
      moves[placeIn(before, was)]![placeIn(after, is)]!++;
      if (was === is) return;
      sums[is > was ? "up" : "down"]++;
      ids.push(id);
      from.push(was);
      to.push(is);
    },
    result(): Figures {
      const { accounts, up, down } = sums;
      const mean = { before: sums.before / (accounts || 1), after: sums.after / (accounts || 1) };
      return { accounts, up, down, mean, histogram, moves, movers: byChange(ids, from, to) };
    },
  };
}

const mostBuckets = 20;

/** Twenty stretches of a scale at most, of one width; the last takes what is left. */
function bucketsOf(min: number, max: number): Bucket[] {
  const width = Math.max(1, Math.ceil((max - min) / mostBuckets));
  const count = Math.max(1, Math.floor((max - min) / width));
  return Array.from({ length: count }, (_, nth) => ({
    from: min + nth * width,
    to: nth === count - 1 ? max : min + (nth + 1) * width - 1,
    ...{ before: 0, after: 0 },
  }));
}

/** Scores from under an earlier scale may lie off this one: they count at its end. */
function bucketAt(histogram: Bucket[], score: number): Bucket {
  const [{ from, to }] = histogram as [Bucket];
  const nth = Math.floor((score - from) / (to - from + 1));
  return histogram[Math.min(histogram.length - 1, Math.max(0, nth))]!;
}

const placeIn = ({ bandsFrom }: Scale, score: number): number =>
  Math.max(
    0,
    bandsFrom.findLastIndex((from) => score >= from),
  );

function byChange(ids: number[], from: number[], to: number[]): Figures["movers"] {
  const order = Int32Array.from(ids.keys()).sort(
    (a, b) => to[a]! - from[a]! - (to[b]! - from[b]!) || ids[a]! - ids[b]!,
  );
  const pick = (values: number[]) => Int32Array.from(order, (nth) => values[nth]!);
  return { ids: pick(ids), before: pick(from), after: pick(to) };
}
