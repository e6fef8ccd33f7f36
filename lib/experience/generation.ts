import { and, asc, eq, gte, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { prepared } from "@/db/prepared";
import { scoreEvents } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { appendEvent } from "@/lib/events/append";
import { addRow, keepScore, lastOpening, originOf, type ScoreEvent } from "./ledger-rows";
import type { LedgerRow } from "./rescore";
import { fold } from "./score";

/** A ledger row as it is read for scoring anew. */
export type Counted = Omit<ScoreEvent, "at"> & { at: number };

/** What counts of an account's ledger, in the order of writing; it begins with the last opening balance. */
export const countedRows = (accountId: number): Counted[] =>
  rowsWhere(accountId, sql`${scoreEvents.id} >= ${lastOpening(accountId)}`);

/** What counted until the row `opening`, itself an opening balance, replaced it. */
export function rowsBefore(accountId: number, opening: number): Counted[] {
  const before = and(
    eq(scoreEvents.accountId, accountId),
    eq(scoreEvents.kind, "opening_balance"),
    lt(scoreEvents.id, opening),
  );
  const from = db()
    .select({ id: sql<number>`max(${scoreEvents.id})` })
    .from(scoreEvents)
    .where(before)
    .get()!.id;
  return rowsWhere(accountId, and(gte(scoreEvents.id, from), lt(scoreEvents.id, opening)));
}

const rowsWhere = (accountId: number, which: ReturnType<typeof and>): Counted[] =>
  db()
    .select()
    .from(scoreEvents)
    .where(and(eq(scoreEvents.accountId, accountId), which))
    .orderBy(asc(scoreEvents.id))
    .all()
    .map((row) => ({ ...row, at: row.at.getTime() }));

/**
 * The points that a row would have had an operation not scored history anew: those of the row that it repeats, as that
 * was before. Null where the operation wrote that first; its own where it repeats none, or none that was scored anew.
 */
export function pointsBefore(row: Counted, operationId: number): number | null {
  const same = saying.all<Pick<ScoreEvent, "points" | "operationId">>({ origin: originOf(row) });
  const anew = same.findIndex((each) => each.operationId === operationId);
  if (anew < 0) return row.points;
  return same[anew - 1]?.points ?? null;
}

const saying = prepared(sql`select ${scoreEvents.points} as points, ${scoreEvents.operationId} as operationId
  from ${scoreEvents} where ${scoreEvents.id} = ${sql.placeholder("origin")}
    or ${scoreEvents.originalId} = ${sql.placeholder("origin")} order by ${scoreEvents.id}`);

/**
 * The other accounts on which, since an operation scored this one anew, something was written that repeats a row of it.
 */
export const repeatedOn = (accountId: number, operationId: number): number[] =>
  elsewhere.all<{ id: number }>({ accountId, operationId }).map(({ id }) => id);

// By the account: its rows are few, those of an operation may be all that there are (hence the `+`).
const elsewhere = prepared(sql`select distinct copy.account_id as id from ${scoreEvents} as anew
  join ${scoreEvents} as copy on copy.original_id = coalesce(anew.original_id, anew.id)
  where anew.account_id = ${sql.placeholder("accountId")} and +anew.operation_id = ${sql.placeholder("operationId")}
    and copy.id > anew.id and copy.operation_id is null and copy.account_id <> anew.account_id`);

type ToWrite = LedgerRow & Partial<Pick<Counted, "reason" | "actorId" | "originalId">>;

/**
 * Writes what is to count of an account's ledger from now on: `rows`, the first of them an opening balance, which
 * replaces all before it. They name each other by the ids that they have here; one below nought is new. Tells the
 * account's history one entry, and gives the new score. Joins the transaction.
 */
export function writeAnew(
  viewer: Viewer,
  about: { accountId: number; operationId: number; from: number },
  rows: readonly ToWrite[],
  now: Date,
): number {
  const { accountId, operationId, from } = about;
  const { score, trail } = fold(rows);
  if (score === null) throw new Error(`Scored anew, account ${accountId} has no opening balance.`);
  const ids = new Map<number, number>();
  rows.forEach((row, place) => {
    const { id, reason = null, actorId = null, originalId = null, reversesId, ...rest } = row;
    const written = addRow({
      ...{ ...rest, accountId, operationId, actorId, kind: row.kind as ScoreEvent["kind"] },
      reason: row.kind === "opening_balance" ? scoredAnew : reason,
      reversesId: reversesId === null ? null : ids.get(reversesId)!,
      originalId: id < 0 ? null : originOf({ id, originalId }),
      scoreAfter: trail[place]!.score!,
    });
    ids.set(id, written);
  });
  keepScore(accountId, score);
  appendEvent(viewer, { subject: "record", id: accountId }, { kind: "score.rescored", from, to: score }, now);
  return score;
}

const scoredAnew = "Scored anew";
