import { and, desc, eq, gte, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { scoreEvents } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { accountType } from "@/lib/accounts/account";
import { getRecord } from "@/lib/records/record";
import { type Band, bandOf } from "./bands";
import { lastOpening } from "./ledger-rows";
import { movesWhere, type ScoreMove } from "./moves";
import { rulesInForce } from "./rules";

/** An account's score and why it is what it is. */
export type ScoreCard = {
  score: number | null;
  band: Band | null;
  scale: { min: number; max: number };
  /** Points that it moved by in the last 30 days, since its start if that is later. */
  change: number;
  /** The score day by day over those 30 days, the oldest first. */
  series: number[];
  /** The last moves, the newest first. */
  moves: ScoreMove[];
};

const days = 30;
const dayMs = 86_400_000;
const shownMoves = 10;

/**
 * The score card of an account that the viewer may see; null while Experience Score is switched off. A case that
 * they may not see is only “a case”. Throws NotFound.
 */
export function scoreCard(viewer: Viewer, accountId: number, now: Date): ScoreCard | null {
  getRecord(viewer, accountType, accountId);
  const { enabled, min, max, bands } = rulesInForce();
  if (!enabled) return null;
  const moves = movesWhere(viewer, whatCounts(accountId), {
    order: desc(scoreEvents.id),
    limit: shownMoves,
  });
  const score = moves[0]?.scoreAfter ?? null;
  const series = score === null ? [] : dayByDay(accountId, score, now);
  return {
    score,
    band: score === null ? null : bandOf(score, bands),
    scale: { min, max },
    change: score === null ? 0 : score - series[0]!,
    series,
    moves,
  };
}

/** The ledger since the account was last scored anew, if it ever was. */
const whatCounts = (accountId: number) =>
  and(eq(scoreEvents.accountId, accountId), gte(scoreEvents.id, lastOpening(accountId)));

/** The score at the end of each of the last days, up to now. An account that is younger begins with its start. */
function dayByDay(accountId: number, score: number, now: Date): number[] {
  const from = new Date(now.getTime() - days * dayMs);
  const since = and(whatCounts(accountId), gte(scoreEvents.at, from));
  const before = and(whatCounts(accountId), lt(scoreEvents.at, from));
  const rows = figures().where(since).orderBy(scoreEvents.id).all();
  const base = figures().where(before).orderBy(desc(scoreEvents.id)).limit(1).get() ?? rows.shift();
  const series = base ? [base.score] : [];
  let next = 0;
  for (let day = 1; day < days; day++) {
    while (next < rows.length && rows[next]!.at.getTime() <= from.getTime() + day * dayMs) next++;
    series.push(rows[next - 1]?.score ?? series[0]!);
  }
  return [...series, score];
}

const figures = () =>
  db().select({ at: scoreEvents.at, score: scoreEvents.scoreAfter }).from(scoreEvents).$dynamic();
