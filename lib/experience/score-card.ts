import { and, desc, eq, gte } from "drizzle-orm";
import { scoreEvents } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { accountType } from "@/lib/accounts/account";
import { getRecord } from "@/lib/records/record";
import { type Band, bandOf } from "./bands";
import { figuresOf } from "./figures";
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
  const series = score === null ? [] : dayByDay(accountId, now);
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
function dayByDay(accountId: number, now: Date): number[] {
  const figures = figuresOf(accountId);
  const from = now.getTime() - days * dayMs;
  let next = 1;
  return Array.from({ length: days + 1 }, (_, day) => {
    while (next < figures.length && (day === days || figures[next]!.at <= from + day * dayMs)) next++;
    return figures[next - 1]!.score;
  });
}
