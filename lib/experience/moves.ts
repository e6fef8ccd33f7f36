import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db } from "@/db/client";
import { caseClocks, cases, records, scoreEvents, topics, users } from "@/db/schema";
import { scope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import type { Measures } from "@/lib/clocks/clock";
import { fullName } from "@/lib/people/names";
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

type Cut = { order: SQL; limit: number; offset?: number };

const taken = alias(scoreEvents, "taken");
const taking = alias(scoreEvents, "taking");

/**
 * The rows of the ledger that `which` picks, told to the viewer: of a case that they may not see only that there is
 * one. Whether they may see the account is the caller's to ask.
 */
export function movesWhere(
  viewer: Viewer,
  which: SQL | undefined,
  { order, limit, offset = 0 }: Cut,
): ScoreMove[] {
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
      measures: caseClocks.measures,
    })
    .from(scoreEvents)
    .leftJoin(taken, eq(taken.id, scoreEvents.reversesId))
    .leftJoin(caseClocks, eq(caseClocks.id, sql`coalesce(${scoreEvents.clockId}, ${taken.clockId})`))
    .leftJoin(taking, eq(taking.reversesId, scoreEvents.id))
    .leftJoin(records, visible)
    .leftJoin(cases, eq(cases.id, records.id))
    .leftJoin(topics, eq(topics.id, scoreEvents.topicId))
    .leftJoin(users, eq(users.id, scoreEvents.actorId))
    .where(which)
    .orderBy(order)
    .limit(limit)
    .offset(offset)
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
  measures: Measures | null;
};

function toMove({ row, taken, takingId, name, number, topic, actor, measures }: Row): ScoreMove {
  const seen =
    row.caseId !== null && number !== null && name !== null ? { id: row.caseId, number, name } : null;
  const caseNumber = row.caseId === null ? null : (seen?.number ?? "unseen");
  const { id, points, scoreAfter, kind, reason } = row;
  const told = { kind, points, topic, caseNumber, reason, measures };
  return {
    id,
    at: row.at.getTime(),
    points,
    scoreAfter,
    sentence: scoreSentence({ ...told, takesBack: taken ? { ...taken, measures } : undefined }),
    case: seen,
    topic,
    actor: actor ? fullName(actor) : "Rapport",
    stands: takingId === null,
  };
}
