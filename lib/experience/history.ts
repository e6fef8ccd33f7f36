import { and, asc, between, desc, eq, inArray, sql } from "drizzle-orm";
import { scoreEvents } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { accountType } from "@/lib/accounts/account";
import { getRecord } from "@/lib/records/record";
import { addDays, startOfDayInZone, todayInZone } from "@/lib/time/zone";
import type { Band } from "./bands";
import { type CasesOpened, casesOpened } from "./cases-opened";
import { figuresOf, type Placed } from "./figures";
import { movesWhere, type ScoreMove } from "./moves";
import { rulesInForce } from "./rules";
import { thinned } from "./thin";

/** Days on the viewer's calendar, `YYYY-MM-DD`; without `from` since the score began, without `to` until today. */
export type DayRange = { from: string | null; to: string | null };

/** A point of the line: the move that made it, where it is drawn, and the score that it moved. */
export type ScorePoint = ScoreMove & { drawnAt: number; scoreBefore: number | null };

/** An account's score over time. Instants are milliseconds since 1970, days those of the viewer's calendar. */
export type ScoreHistory = {
  scale: { min: number; max: number };
  bands: Band[];
  /** The day on which the score began; null while the account is not scored. */
  beganOn: string | null;
  today: string;
  /** What is shown of it: whole days, both included. */
  range: { from: string; to: string };
  fromAt: number;
  toAt: number;
  /** The score as the range begins; null where there was none yet. */
  scoreBefore: number | null;
  /** The moves within the range, in their order; of very many those that the line needs. */
  points: ScorePoint[];
  /** How many there are in all. */
  total: number;
  /** When the account's cases were opened within the range, of those that the viewer may see. */
  opened: CasesOpened[];
};

export type MovesPage = { rows: ScoreMove[]; more: boolean };

/** As many columns of a chart as show the difference, so that there are never more than four times as many points. */
const columns = 120;
const pageSize = 50;

/**
 * The score of an account that the viewer may see, over a range of days; null while Experience Score is switched off.
 * Where history was scored anew it is what stands since. What was written later than it happened is drawn where the
 * score moved, never before the move before it. Throws NotFound.
 */
export function scoreHistory(
  viewer: Viewer,
  accountId: number,
  asked: DayRange,
  now: Date,
): ScoreHistory | null {
  getRecord(viewer, accountType, accountId);
  const { enabled, min, max, bands } = rulesInForce();
  if (!enabled) return null;
  const all = figuresOf(accountId);
  const { first, last, ...cut } = cutOut(viewer, all, asked, now);
  const shown = all.slice(first, last);
  const told = movesOf(viewer, thinned(shown, columns));
  return {
    ...cut,
    scale: { min, max },
    bands,
    scoreBefore: all[first - 1]?.score ?? null,
    points: told.map(({ move, figure }) => ({
      ...move,
      drawnAt: figure.at,
      scoreBefore: all[figure.place - 1]?.score ?? null,
    })),
    total: shown.length,
    opened: casesOpened(viewer, accountId, cut.fromAt, cut.toAt),
  };
}

/** The moves of such a range as a table, the newest first, fifty a page counted from 1. Throws NotFound. */
export function scoreMoves(
  viewer: Viewer,
  accountId: number,
  asked: DayRange,
  page: number,
  now: Date,
): MovesPage {
  getRecord(viewer, accountType, accountId);
  const all = figuresOf(accountId);
  const { first, last } = cutOut(viewer, all, asked, now);
  const ids = [all[first]?.id ?? 0, all[last - 1]?.id ?? 0] as const;
  if (!rulesInForce().enabled || first === last) return { rows: [], more: false };
  const which = and(eq(scoreEvents.accountId, accountId), between(scoreEvents.id, ...ids));
  const cut = { order: desc(scoreEvents.id), limit: pageSize + 1, offset: (page - 1) * pageSize };
  const found = movesWhere(viewer, which, cut);
  return { rows: found.slice(0, pageSize), more: found.length > pageSize };
}

function cutOut({ timeZone }: Viewer, all: readonly Placed[], asked: DayRange, now: Date) {
  const today = todayInZone(now, timeZone);
  const beganOn = all[0] ? todayInZone(new Date(all[0].at), timeZone) : null;
  const within = (day: string) => [beganOn ?? today, day, today].sort()[1]!;
  const [from, to] = [within(asked.from ?? ""), within(asked.to ?? today)].sort() as [string, string];
  const fromAt = startOfDayInZone(from, timeZone).getTime();
  const endsAt = startOfDayInZone(addDays(to, 1), timeZone).getTime();
  return {
    ...{ today, beganOn, fromAt },
    range: { from, to },
    toAt: Math.min(endsAt, now.getTime()),
    first: countBefore(all, fromAt),
    last: countBefore(all, endsAt),
  };
}

function countBefore(all: readonly Placed[], at: number): number {
  const place = all.findIndex((each) => each.at >= at);
  return place < 0 ? all.length : place;
}

function movesOf(viewer: Viewer, figures: readonly Placed[]): { move: ScoreMove; figure: Placed }[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const ids = inArray(
    scoreEvents.id,
    sql`(select value from json_each(${JSON.stringify([...byId.keys()])}))`,
  );
  const moves = movesWhere(viewer, ids, { order: asc(scoreEvents.id), limit: byId.size });
  return moves.map((move) => ({ move, figure: byId.get(move.id)! }));
}
