import { asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { prepared } from "@/db/prepared";
import { scoreEvents } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { appendEvent } from "@/lib/events/append";
import { addRow, keepScore, type ScoreEvent } from "./ledger-rows";
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

/** The ledger row, the account's copy of the score, and the history: always the three together. */
export function writeEntry(viewer: Viewer, change: ScoreChange, now: Date): number {
  const { min, max } = rulesInForce();
  const { accountId, kind, points, reversesId = null } = change;
  const scoreAfter = scoreWith(accountId, { kind, points, reversesId, min, max });
  const id = appendEntry(viewer, change, scoreAfter, now);
  keepScore(accountId, scoreAfter);
  return id;
}

/** The row and its history. The account's copy of the score is the caller's to keep, once a write. */
export function appendEntry(viewer: Viewer, change: ScoreChange, scoreAfter: number, now: Date): number {
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

/** An account's score after its last row; undefined while its ledger is empty. */
export const lastScore = (accountId: number): number | undefined =>
  lastOf.get<{ score: number }>({ accountId })?.score;

const lastOf = prepared(sql`select ${scoreEvents.scoreAfter} as score from ${scoreEvents}
  where ${scoreEvents.accountId} = ${sql.placeholder("accountId")} order by ${scoreEvents.id} desc limit 1`);

/** The whole ledger of an account, oldest first. */
export const entriesOf = (accountId: number): Entry[] =>
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
