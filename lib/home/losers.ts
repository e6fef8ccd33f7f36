import { sql } from "drizzle-orm";
import { db, type Store, store } from "@/db/client";
import { scoreEvents } from "@/db/schema";

/** An account and the points taken off it, as a negative number. */
export type Loser = { accountId: number; lost: number };

/** How many accounts are kept: far more than anybody is shown. */
const most = 5000;

const known = new WeakMap<Store, { key: string; losers: Loser[] }>();

/**
 * The accounts that lost points after `since` (ms), most points first, whoever may see them: what is shown of them
 * must go through the access rule. Remembered until the ledger grows, since every Home asks the same.
 */
export function losersSince(since: number): Loser[] {
  const { last } = db().get<{ last: number | null }>(sql`select max(id) as last from ${scoreEvents}`);
  const key = `${since} ${last}`;
  const kept = known.get(store());
  if (kept?.key === key) return kept.losers;
  const losers = readLosers(since);
  known.set(store(), { key, losers });
  return losers;
}

const readLosers = (since: number): Loser[] =>
  db().all<Loser>(sql`select account_id as accountId, sum(points) as lost
    from ${scoreEvents} indexed by score_events_by_time
    where at > ${since} and points < 0 group by account_id order by lost limit ${most}`);
