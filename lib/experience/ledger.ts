import { asc, desc, eq, or, sql } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { prepared } from "@/db/prepared";
import { scoreEvents, topics } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { appendEvent } from "@/lib/events/append";
import { addRow, countsNow, keepScore, originOf, type ScoreEvent } from "./ledger-rows";
import { rulesInForce } from "./rules";
import { after, type Entry, fold } from "./score";

export type ScoreKind = ScoreEvent["kind"];

/** Something that moves an account's score. Names are as they are now: the history keeps them. */
export type ScoreChange = {
  accountId: number;
  kind: ScoreKind;
  /** Whole; below nought takes away. */
  points: number;
  caseId?: number | null;
  topicId?: number | null;
  topicName?: string | null;
  reason?: string | null;
  reversesId?: number | null;
  /** The clock that ran out. */
  clockId?: number | null;
  /** The first of the rows that it repeats: what was taken back elsewhere, or for a while. */
  originalId?: number | null;
  /** When it happened, which may be before it is written. */
  at: Date;
};

/**
 * Writes one row of the experience ledger, after an opening balance when it is the account's first, and with it
 * the account's score and the history of the account and the case. Gives the row's id, or null when Experience
 * Score is switched off: then nothing is written. Joins the transaction of the change that causes it.
 */
export function recordScore(viewer: Viewer, change: ScoreChange, now: Date): number | null {
  if (!rulesInForce().enabled) return null;
  return transact(() => {
    openLedger(viewer, change, now);
    return write(viewer, change, now);
  });
}

function openLedger(viewer: Viewer, { accountId, at }: ScoreChange, now: Date): void {
  if (lastScore(accountId) !== undefined) return;
  write(viewer, { accountId, kind: "opening_balance", points: rulesInForce().start, at }, now);
}

/**
 * Writes several rows of one account in this order, as `recordScore` does each; none of them takes another back. Gives
 * their ids, none while Experience Score is switched off.
 */
export function recordScores(viewer: Viewer, changes: readonly ScoreChange[], now: Date): number[] {
  const [first] = changes;
  const { enabled, min, max } = rulesInForce();
  if (!first || !enabled) return [];
  return transact(() => {
    openLedger(viewer, first, now);
    let score = lastScore(first.accountId)!;
    const ids = changes.map((change) => {
      score = after(score, { ...change, reversesId: null, min, max });
      return append(viewer, change, score, now);
    });
    keepScore(first.accountId, score);
    return ids;
  });
}

/**
 * Takes one row back by writing another that names it; the score becomes what it would be without it. Gives the
 * new row's id, or null when Experience Score is switched off. Throws NotFound when there is no such row, Invalid
 * when it is an opening balance or a reversal, or was taken back already.
 */
export function reverse(viewer: Viewer, scoreEventId: number, now: Date, reason?: string): number | null {
  if (!rulesInForce().enabled) return null;
  return transact(() => {
    const { row, topicName } = reversible(scoreEventId);
    return write(viewer, reversalOf(row, topicName, now, reason), now);
  });
}

const reversalOf = (row: ScoreEvent, topicName: string | null, now: Date, reason?: string) => ({
  accountId: row.accountId,
  kind: row.kind === "topic_assigned" ? ("topic_removed" as const) : ("reversal" as const),
  points: 0 - row.points,
  caseId: row.caseId,
  topicId: row.topicId,
  topicName,
  reason,
  reversesId: row.id,
  at: now,
});

/** Every topic's name by its id. */
export const topicNames = (): Map<number, string> =>
  new Map(
    db()
      .select({ id: topics.id, name: topics.name })
      .from(topics)
      .all()
      .map(({ id, name }) => [id, name]),
  );

/**
 * Takes several rows of one account back, in this order, as `reverse` does each. The ledger is folded once for all of
 * them, so that the time grows with its length and not with its square.
 */
export function reverseAll(viewer: Viewer, rows: readonly ScoreEvent[], now: Date, reason: string): void {
  const [first] = rows;
  if (!first || !rulesInForce().enabled) return;
  transact(() => {
    const { min, max } = rulesInForce();
    const past = entriesOf(first.accountId);
    const names = topicNames();
    const changes = rows.map((row) => reversalOf(row, names.get(row.topicId ?? 0) ?? null, now, reason));
    const { trail } = fold([
      ...past,
      ...changes.map(({ kind, points, reversesId }, at) => ({
        id: -1 - at,
        kind,
        points,
        reversesId,
        min,
        max,
      })),
    ]);
    const scores = trail.slice(past.length).map(({ score }) => score!);
    changes.forEach((change, at) => void append(viewer, change, scores[at]!, now));
    keepScore(first.accountId, scores.at(-1)!);
  });
}

/** The row, as it stands now: scored anew or carried elsewhere it is another one that says the same. */
function reversible(scoreEventId: number) {
  const origin = db().select().from(scoreEvents).where(eq(scoreEvents.id, scoreEventId)).get();
  if (!origin) throw new NotFound("This entry");
  const same = or(eq(scoreEvents.id, originOf(origin)), eq(scoreEvents.originalId, originOf(origin)));
  const isTaken = sql`exists (select 1 from ${scoreEvents} as taking where taking.reverses_id = ${scoreEvents.id})`;
  const found = db()
    .select({ row: scoreEvents, topicName: topics.name, counts: sql<number>`${countsNow}` })
    .from(scoreEvents)
    .leftJoin(topics, eq(topics.id, scoreEvents.topicId))
    .where(same)
    .orderBy(desc(countsNow), isTaken, desc(scoreEvents.id))
    .get()!;
  const { id, kind, reversesId } = found.row;
  if (kind === "opening_balance") throw new Invalid({}, "An opening balance cannot be taken back.");
  if (reversesId !== null)
    throw new Invalid({}, "What takes another entry back cannot itself be taken back.");
  if (!found.counts) throw new Invalid({}, "This no longer counts.");
  if (isReversed(id)) throw new Invalid({}, "This was taken back already.");
  return found;
}

const isReversed = (id: number) =>
  db().select({ id: scoreEvents.id }).from(scoreEvents).where(eq(scoreEvents.reversesId, id)).get() !==
  undefined;

/** The ledger row, the account's copy of the score, and the history: always the three together. */
function write(viewer: Viewer, change: ScoreChange, now: Date): number {
  const { min, max } = rulesInForce();
  const { accountId, kind, points, reversesId = null } = change;
  const scoreAfter = scoreWith(accountId, { kind, points, reversesId, min, max });
  const id = append(viewer, change, scoreAfter, now);
  keepScore(accountId, scoreAfter);
  return id;
}

/** The row and its history. The account's copy of the score is the caller's to keep, once a write. */
function append(viewer: Viewer, change: ScoreChange, scoreAfter: number, now: Date): number {
  const { accountId, kind, points, caseId = null, topicId = null, reason = null, reversesId = null } = change;
  const { min, max } = rulesInForce();
  const id = addRow({
    ...{ accountId, kind, points, caseId, topicId, reason, reversesId, min, max, scoreAfter },
    ...{ clockId: change.clockId ?? null, operationId: null, originalId: change.originalId ?? null },
    ...{ at: change.at.getTime(), actorId: viewer.userId },
  });
  tell(viewer, change, { id, scoreAfter }, now);
  return id;
}

/** The score with one more row. Only a row that takes back needs the whole ledger; any other goes on from the last. */
function scoreWith(accountId: number, row: Omit<Entry, "id">): number {
  if (row.reversesId === null) return after(lastScore(accountId) ?? 0, row);
  const { score } = fold([...entriesOf(accountId), { ...row, id: 0 }]);
  if (score === null) throw new Error(`The ledger of account ${accountId} has no opening balance.`);
  return score;
}

const lastScore = (accountId: number): number | undefined =>
  lastOf.get<{ score: number }>({ accountId })?.score;

const lastOf = prepared(sql`select ${scoreEvents.scoreAfter} as score from ${scoreEvents}
  where ${scoreEvents.accountId} = ${sql.placeholder("accountId")} order by ${scoreEvents.id} desc limit 1`);

const entriesOf = (accountId: number): Entry[] =>
  db()
    .select()
    .from(scoreEvents)
    .where(eq(scoreEvents.accountId, accountId))
    .orderBy(asc(scoreEvents.id))
    .all();

function tell(viewer: Viewer, change: ScoreChange, row: { id: number; scoreAfter: number }, now: Date): void {
  const event = {
    kind: "score.moved" as const,
    scoreEventId: row.id,
    cause: change.kind,
    points: change.points,
    scoreAfter: row.scoreAfter,
    caseId: change.caseId ?? undefined,
    topic: change.topicName ?? undefined,
    reason: change.reason ?? undefined,
    reversesId: change.reversesId ?? undefined,
    clockId: change.clockId ?? undefined,
  };
  appendEvent(viewer, { subject: "record", id: change.accountId }, event, now);
  if (change.caseId) appendEvent(viewer, { subject: "record", id: change.caseId }, event, now);
}
