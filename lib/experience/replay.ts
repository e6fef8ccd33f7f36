import { asc, eq, gt, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, scoreEvents } from "@/db/schema";
import type { ScoreEvent } from "./ledger-rows";
import { fold } from "./score";

/** An account whose stored figures are not what its ledger comes to, in one sentence. */
export type Discrepancy = { accountId: number; problem: string };

/** Folds one account's ledger anew and holds every stored figure against it; null when all agree. */
export function replay(accountId: number): Discrepancy | null {
  const account = accountRows().where(eq(accounts.id, accountId)).get();
  return account ? compare(account, ledgersOf([accountId]).get(accountId) ?? []) : null;
}

/** The same for every account, a slice at a time, so that memory does not grow with the database. */
export function* replayAll(slice = 500): Generator<Discrepancy> {
  for (let from = 0; ; ) {
    const some = accountRows().where(gt(accounts.id, from)).orderBy(asc(accounts.id)).limit(slice).all();
    const last = some.at(-1);
    if (!last) return;
    const ledgers = ledgersOf(some.map(({ id }) => id));
    for (const account of some) {
      const found = compare(account, ledgers.get(account.id) ?? []);
      if (found) yield found;
    }
    from = last.id;
  }
}

type Account = { id: number; score: number | null };

const accountRows = () => db().select({ id: accounts.id, score: accounts.score }).from(accounts).$dynamic();

function ledgersOf(accountIds: number[]): Map<number, ScoreEvent[]> {
  const rows = db()
    .select()
    .from(scoreEvents)
    .where(inArray(scoreEvents.accountId, accountIds))
    .orderBy(asc(scoreEvents.accountId), asc(scoreEvents.id))
    .all();
  return Map.groupBy(rows, ({ accountId }) => accountId);
}

function compare({ id, score }: Account, ledger: ScoreEvent[]): Discrepancy | null {
  const folded = fold(ledger);
  const wrong = ledger.findIndex((row, place) => row.scoreAfter !== folded.trail[place]!.score);
  const is = (problem: string) => ({ accountId: id, problem });
  if (wrong >= 0) {
    const [row, mark] = [ledger[wrong]!, folded.trail[wrong]!];
    return is(`score event ${row.id} says ${row.scoreAfter} after it, the ledger comes to ${mark.score}`);
  }
  if (score !== folded.score) return is(`the account says ${score}, its ledger comes to ${folded.score}`);
  const ids = new Set(ledger.map((row) => row.id));
  const stray = ledger.find(({ reversesId }) => reversesId !== null && !ids.has(reversesId));
  return stray ? is(`score event ${stray.id} takes back one that is not of this account`) : null;
}
