import { and, desc, eq, gte, isNull, lt } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db } from "@/db/client";
import { cases, records, scoreEvents, topics, users } from "@/db/schema";
import { scope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { accountType } from "@/lib/accounts/account";
import { fullName } from "@/lib/people/names";
import { getRecord } from "@/lib/records/record";
import { type Band, bandOf } from "./bands";
import { rulesInForce } from "./rules";
import { scoreSentence } from "./sentence";

/** One move of a score and why. Times are milliseconds since 1970. */
export type ScoreMove = {
  id: number;
  at: number;
  points: number;
  scoreAfter: number;
  sentence: string;
  /** Null when there is none, or none that the viewer may see. */
  case: { id: number; number: string; name: string } | null;
  topic: string | null;
  actor: string;
  /** False once a later move took it back. */
  stands: boolean;
};

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
  const moves = lastMoves(viewer, accountId);
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

const taken = alias(scoreEvents, "taken");
const taking = alias(scoreEvents, "taking");

function lastMoves(viewer: Viewer, accountId: number): ScoreMove[] {
  const visible = and(
    eq(records.id, scoreEvents.caseId),
    isNull(records.deletedAt),
    scope(viewer, "case", "view"),
  );
  return db()
    .select({
      row: scoreEvents,
      taken,
      takingId: taking.id,
      name: records.name,
      number: cases.number,
      topic: topics.name,
      actor: users,
    })
    .from(scoreEvents)
    .leftJoin(taken, eq(taken.id, scoreEvents.reversesId))
    .leftJoin(taking, eq(taking.reversesId, scoreEvents.id))
    .leftJoin(records, visible)
    .leftJoin(cases, eq(cases.id, records.id))
    .leftJoin(topics, eq(topics.id, scoreEvents.topicId))
    .leftJoin(users, eq(users.id, scoreEvents.actorId))
    .where(eq(scoreEvents.accountId, accountId))
    .orderBy(desc(scoreEvents.id))
    .limit(shownMoves)
    .all()
    .map(toMove);
}

type Row = {
  row: typeof scoreEvents.$inferSelect;
  taken: typeof scoreEvents.$inferSelect | null;
  takingId: number | null;
  name: string | null;
  number: string | null;
  topic: string | null;
  actor: typeof users.$inferSelect | null;
};

function toMove({ row, taken, takingId, name, number, topic, actor }: Row): ScoreMove {
  const seen =
    row.caseId !== null && number !== null && name !== null ? { id: row.caseId, number, name } : null;
  const caseNumber = row.caseId === null ? null : (seen?.number ?? "unseen");
  const { id, points, scoreAfter, kind, reason } = row;
  return {
    id,
    at: row.at.getTime(),
    points,
    scoreAfter,
    sentence: scoreSentence({ kind, points, topic, caseNumber, reason, takesBack: taken ?? undefined }),
    case: seen,
    topic,
    actor: actor ? fullName(actor) : "Rapport",
    stands: takingId === null,
  };
}

/** The score at the end of each of the last days, up to now. An account that is younger begins with its start. */
function dayByDay(accountId: number, score: number, now: Date): number[] {
  const from = new Date(now.getTime() - days * dayMs);
  const since = and(eq(scoreEvents.accountId, accountId), gte(scoreEvents.at, from));
  const before = and(eq(scoreEvents.accountId, accountId), lt(scoreEvents.at, from));
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
