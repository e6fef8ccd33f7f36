import { asc, inArray } from "drizzle-orm";
import { store } from "@/db/client";
import { scoreEvents } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { type Counted, countedRows } from "@/lib/experience/generation";
import { topicNames } from "@/lib/experience/ledger";
import { movesWhere, type ScoreMove } from "@/lib/experience/moves";
import { type Changes, type LedgerRow, rescored } from "@/lib/experience/rescore";
import { fold } from "@/lib/experience/score";
import { scoreSentence } from "@/lib/experience/sentence";
import { type AccountClock, clocksOfAccount, type Times } from "./clocks";

/** One entry of a ledger before and after; null where it is not there. */
export type TrailStep = {
  id: number;
  /** Milliseconds since 1970. */
  at: number;
  /** As the score card says it; of an entry that is not there yet as it would. */
  sentence: string;
  case: ScoreMove["case"];
  before: { points: number; score: number } | null;
  after: { points: number; score: number } | null;
};

const mostSteps = 12;

/** The last entries of an account's ledger beside what they would be, the newest first. For an account that is seen. */
export function trailOf(viewer: Viewer, accountId: number, changes: Changes, times: Times): TrailStep[] {
  const clocks = clocksOfAccount(store().sqlite, changes, times, accountId);
  const rows = countedRows(accountId);
  const pairs = paired(rows, rescored(rows, changes, clocks))
    .slice(-mostSteps)
    .reverse();
  const moves = movesOf(
    viewer,
    pairs.map(({ row }) => row.id),
  );
  return pairs.map(({ row, before, after }) => ({
    ...{ id: row.id, at: row.at, before, after },
    ...(moves.get(row.id) ?? toldOf(row, clocks)),
  }));
}

type Told = Pick<TrailStep, "sentence" | "case">;
type Pair = Pick<TrailStep, "before" | "after"> & { row: LedgerRow };

/** In the new order; what would be gone stands where it was. */
function paired(rows: readonly Counted[], anew: readonly LedgerRow[]): Pair[] {
  const { trail } = fold(anew);
  const placeOf = new Map(anew.map(({ id }, place) => [id, place]));
  const after = (place: number) => ({ points: anew[place]!.points, score: trail[place]!.score! });
  const pairs: Pair[] = [];
  let next = 0;
  const addedUpTo = (place: number) => {
    for (; next < place; next++)
      if (anew[next]!.id < 0) pairs.push({ row: anew[next]!, before: null, after: after(next) });
  };
  for (const row of rows) {
    const place = placeOf.get(row.id);
    if (place !== undefined) addedUpTo(place);
    const before = { points: row.points, score: row.scoreAfter };
    pairs.push({ row, before, after: place === undefined ? null : after(place) });
  }
  addedUpTo(anew.length);
  return pairs;
}

function movesOf(viewer: Viewer, ids: number[]): Map<number, Told> {
  const cut = { order: asc(scoreEvents.id), limit: ids.length };
  const moves = movesWhere(viewer, inArray(scoreEvents.id, ids), cut);
  return new Map(moves.map(({ id, sentence, case: of }) => [id, { sentence, case: of }]));
}

function toldOf(row: LedgerRow, clocks: readonly AccountClock[]): Told {
  const sentence = scoreSentence({
    kind: row.kind as Counted["kind"],
    points: row.points,
    topic: topicNames().get(row.topicId ?? 0) ?? null,
    caseNumber: "unseen",
    reason: null,
    measures: clocks.find(({ id }) => id === row.clockId)?.measures,
  });
  return { sentence, case: null };
}
