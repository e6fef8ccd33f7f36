import { desc, eq, or, sql } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { scoreEvents, topics } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { topicNames } from "@/lib/topics/topic-names";
import { appendEntry, entriesOf, writeEntry } from "./ledger-entry";
import { countsNow, keepScore, originOf, type ScoreEvent } from "./ledger-rows";
import { rulesInForce } from "./rules";
import { fold } from "./score";

/**
 * Takes one row back by writing another that names it; the score becomes what it would be without it. Gives the
 * new row's id, or null when Experience Score is switched off. Throws NotFound when there is no such row, Invalid
 * when it is an opening balance or a reversal, or was taken back already.
 */
export function reverse(viewer: Viewer, scoreEventId: number, now: Date, reason?: string): number | null {
  if (!rulesInForce().enabled) return null;
  return transact(() => {
    const { row, topicName } = reversible(scoreEventId);
    return writeEntry(viewer, reversalOf(row, topicName, now, reason), now);
  });
}

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
    const taking = changes.map((change, at) => ({ ...change, id: -1 - at, min, max }));
    const { trail } = fold([...past, ...taking]);
    const scores = trail.slice(past.length).map(({ score }) => score!);
    changes.forEach((change, at) => void appendEntry(viewer, change, scores[at]!, now));
    keepScore(first.accountId, scores.at(-1)!);
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
