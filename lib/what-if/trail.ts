import { asc, inArray } from "drizzle-orm";
import { store } from "@/db/client";
import { scoreEvents } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { type Counted, countedRows } from "@/lib/experience/generation";
import { movesWhere, type ScoreMove } from "@/lib/experience/moves";
import { type Changes, type LedgerRow, rescored } from "@/lib/experience/rescore";
import { fold } from "@/lib/experience/score";
import { scoreSentence } from "@/lib/experience/sentence";
import { topicNames } from "@/lib/topics/topic-names";
import { type AccountClock, clocksOfAccount, type Times } from "./clocks";

/** One entry of a ledger before and after; what is not there yet has no before. */
export type TrailStep = {
  id: number;
  /** Milliseconds since 1970. */
  at: number;
  /** As the score card says it; of an entry that is not there yet as it would. */
  sentence: string;
  case: ScoreMove["case"];
  before: { points: number; score: number } | null;
  after: { points: number; score: number };
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

function paired(rows: readonly Counted[], anew: readonly LedgerRow[]): Pair[] {
  const { trail } = fold(anew);
  const was = new Map(rows.map(({ id, points, scoreAfter: score }) => [id, { points, score }]));
  return anew.map((row, place) => ({
    row,
    before: was.get(row.id) ?? null,
    after: { points: row.points, score: trail[place]!.score! },
  }));
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
