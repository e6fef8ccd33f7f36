import { sql } from "drizzle-orm";
import { db, type Store, store } from "@/db/client";
import { scoreEvents } from "@/db/schema";
import { countsNow } from "@/lib/experience/ledger-rows";

/**
 * An account and the points that were taken off it, or put on it: below nought, or above. `firstId` is the first row of
 * its ledger that moved it at all.
 */
export type Swing = { accountId: number; points: number; firstId: number };

/** The accounts that lost most, and those that gained most, those with most points first. */
export type Swings = { lost: Swing[]; gained: Swing[] };

/** How many accounts are kept of each: far more than anybody is shown. */
const most = 5000;

const known = new WeakMap<Store, { key: string; swings: Swings }>();

/**
 * The accounts that points moved after `since` (ms), whoever may see them: what is shown of them must go through the
 * access rule. Where a score starts is no gain. Remembered until the ledger grows, since every Home asks the same.
 */
export function swingsSince(since: number): Swings {
  const { last } = db().get<{ last: number | null }>(sql`select max(id) as last from ${scoreEvents}`);
  const key = `${since} ${last}`;
  const kept = known.get(store());
  if (kept?.key === key) return kept.swings;
  const swings = readSwings(since);
  known.set(store(), { key, swings });
  return swings;
}

type Sums = { accountId: number; firstId: number; lost: number; gained: number };

function readSwings(since: number): Swings {
  const sums = db().all<Sums>(sql`select account_id as accountId, min(id) as firstId,
      sum(min(points, 0)) as lost, sum(max(points, 0)) as gained
    from ${scoreEvents} indexed by score_events_by_time
    where at > ${since} and points <> 0 and kind <> 'opening_balance' and ${countsNow} group by account_id`);
  const best = (which: "lost" | "gained") =>
    sums
      .map(({ accountId, firstId, ...each }) => ({ accountId, firstId, points: each[which] }))
      .filter(({ points }) => points !== 0)
      .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
      .slice(0, most);
  return { lost: best("lost"), gained: best("gained") };
}
