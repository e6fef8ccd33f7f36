import { and, eq, inArray, isNull } from "drizzle-orm";
import { db, store } from "@/db/client";
import { caseClocks, cases, records } from "@/db/schema";
import { scope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { type Counted, countedRows } from "@/lib/experience/generation";
import { topicNames } from "@/lib/experience/ledger";
import { type Changes, type LedgerRow, rescored } from "@/lib/experience/rescore";
import { fold } from "@/lib/experience/score";
import { scoreCause } from "@/lib/experience/sentence";
import { clocksOfAccount, type Times } from "./clocks";

/** One entry of a ledger before and after. Points and scores are null where it is not there. */
export type TrailStep = {
  id: number;
  /** Milliseconds since 1970. */
  at: number;
  cause: string;
  before: { points: number; score: number } | null;
  after: { points: number; score: number } | null;
};

const mostSteps = 12;

/** The last entries of an account's ledger beside what they would be, the newest first. For an account that is seen. */
export function trailOf(viewer: Viewer, accountId: number, changes: Changes, times: Times): TrailStep[] {
  const rows = countedRows(accountId);
  const anew = rescored(rows, changes, clocksOfAccount(store().sqlite, changes, times, accountId));
  const pairs = paired(
    rows,
    anew,
    fold(anew).trail.map(({ score }) => score!),
  )
    .slice(-mostSteps)
    .reverse();
  const tell = teller(
    viewer,
    rows,
    pairs.map(({ row }) => row),
  );
  return pairs.map(({ row: { id, at }, row, before, after }) => ({
    id,
    at,
    cause: tell(row),
    before,
    after,
  }));
}

type Pair = Pick<TrailStep, "before" | "after"> & { row: Counted | LedgerRow };

/** In the new order; what would be gone stands where it was. */
function paired(rows: readonly Counted[], anew: readonly (Counted | LedgerRow)[], scores: number[]): Pair[] {
  const placeOf = new Map(anew.map(({ id }, place) => [id, place]));
  const after = (place: number) => ({ points: anew[place]!.points, score: scores[place]! });
  const pairs: Pair[] = [];
  let next = 0;
  const addedUpTo = (place: number) => {
    for (; next < place; next++)
      if (anew[next]!.id < 0) pairs.push({ row: anew[next]!, before: null, after: after(next) });
  };
  for (const row of rows) {
    const place = placeOf.get(row.id);
    if (place !== undefined) addedUpTo(place);
    pairs.push({
      row,
      before: { points: row.points, score: row.scoreAfter },
      after: place === undefined ? null : after(place),
    });
  }
  addedUpTo(anew.length);
  return pairs;
}

function teller(viewer: Viewer, rows: readonly Counted[], told: readonly (Counted | LedgerRow)[]) {
  const topics = topicNames();
  const numbers = caseNumbers(
    viewer,
    told.flatMap(({ caseId }) => caseId ?? []),
  );
  const measures = measuresOf(rows.concat(told as Counted[]).flatMap(({ clockId }) => clockId ?? []));
  const byId = new Map(rows.map((row) => [row.id, { ...row, measures: measures.get(row.clockId ?? 0) }]));
  return (row: Counted | LedgerRow): string =>
    scoreCause({
      kind: row.kind as Counted["kind"],
      points: row.points,
      topic: topics.get(row.topicId ?? 0) ?? null,
      caseNumber: row.caseId === null ? null : (numbers.get(row.caseId) ?? "unseen"),
      reason: "reason" in row ? row.reason : null,
      measures: measures.get(row.clockId ?? 0),
      takesBack: byId.get(row.reversesId ?? 0),
    });
}

/** The numbers of the cases that the viewer may see. */
function caseNumbers(viewer: Viewer, ids: number[]): Map<number, string> {
  const visible = and(inArray(cases.id, ids), isNull(records.deletedAt), scope(viewer, "case", "view"));
  const found = db()
    .select({ id: cases.id, number: cases.number })
    .from(cases)
    .innerJoin(records, eq(records.id, cases.id))
    .where(visible)
    .all();
  return new Map(found.map(({ id, number }) => [id, number]));
}

function measuresOf(clockIds: number[]) {
  const { id, measures } = caseClocks;
  const found = db().select({ id, measures }).from(caseClocks).where(inArray(id, clockIds)).all();
  return new Map(found.map((clock) => [clock.id, clock.measures]));
}
