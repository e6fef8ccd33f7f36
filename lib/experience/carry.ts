import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db } from "@/db/client";
import { scoreEvents } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { topicNames } from "@/lib/topics/topic-names";
import { recordScores } from "./ledger";
import { countsNow, originOf, type ScoreEvent } from "./ledger-rows";
import { reverseAll } from "./reversal";

/**
 * The rows of an account's ledger that count, in the order of writing: without its opening balance, without what was
 * taken back, and without what it was before it was scored anew.
 */
export function standingRows(accountId: number): ScoreEvent[] {
  const reversal = alias(scoreEvents, "reversal");
  return db()
    .select({ row: scoreEvents })
    .from(scoreEvents)
    .leftJoin(reversal, eq(reversal.reversesId, scoreEvents.id))
    .where(
      and(
        eq(scoreEvents.accountId, accountId),
        ne(scoreEvents.kind, "opening_balance"),
        isNull(scoreEvents.reversesId),
        isNull(reversal.id),
        countsNow,
      ),
    )
    .orderBy(asc(scoreEvents.id))
    .all()
    .map(({ row }) => row);
}

/**
 * Takes rows back where they stand and writes them again, in this order, on another account: a ledger is never
 * edited. `reason` is told of each that is taken back. Gives each row's id with the one by which it is known
 * wherever it stands (`originOf`).
 */
export function carryRows(
  viewer: Viewer,
  rows: readonly ScoreEvent[],
  accountId: number,
  reason: string,
  now: Date,
): [row: number, origin: number][] {
  reverseAll(viewer, rows, now, reason);
  const names = topicNames();
  const changes = rows.map((row) => {
    const { kind, points, caseId, topicId, clockId, reason: why, at } = row;
    const topicName = topicId === null ? null : names.get(topicId);
    const originalId = originOf(row);
    return { accountId, kind, points, caseId, topicId, topicName, clockId, originalId, reason: why, at };
  });
  recordScores(viewer, changes, now);
  return rows.map((row) => [row.id, originOf(row)]);
}
