import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, records, scoreEvents } from "@/db/schema";
import { levelOf, scope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { rulesInForce } from "@/lib/experience/rules";
import { type Loser, losersSince } from "./losers";

const weekMs = 7 * 86_400_000;

/** How many candidates are measured at a time. */
const batch = 200;

export type FallenAccount = { id: number; name: string; score: number; change: number };

/**
 * The accounts whose score fell most in the last 7 days, those that fell furthest first. An account that was first
 * scored within them is measured from its opening balance. Null while Experience Score is off, or without a right
 * to accounts.
 */
export function fallenAccounts(viewer: Viewer, now: Date, limit: number): FallenAccount[] | null {
  if (!rulesInForce().enabled || levelOf(viewer, "account", "view") === "none") return null;
  const since = Math.floor((now.getTime() - weekMs) / 60_000) * 60_000;
  const losers = losersSince(since);
  let fallen: FallenAccount[] = [];
  for (let at = 0; at < losers.length; at += batch) {
    // No score falls by more than the points taken off it, so that those to come cannot displace the ones found.
    if (fallen.length === limit && losers[at]!.lost >= fallen.at(-1)!.change) break;
    const measured = measure(viewer, losers.slice(at, at + batch), since);
    fallen = [...fallen, ...measured].sort((a, b) => a.change - b.change || a.id - b.id).slice(0, limit);
  }
  return fallen;
}

/** How far the scores of these accounts are below what they were at `since`, for those that fell. */
function measure(viewer: Viewer, losers: readonly Loser[], since: number): FallenAccount[] {
  const ids = JSON.stringify(losers.map(({ accountId }) => accountId));
  return db().all<FallenAccount>(sql`
    select * from (
      select ${records.id} as id, ${records.name} as name, ${accounts.score} as score,
        ${accounts.score} - coalesce(
          (select score_after from ${scoreEvents} as before
            where before.account_id = ${records.id} and before.at <= ${since} order by before.id desc limit 1),
          (select score_after from ${scoreEvents} as opening
            where opening.account_id = ${records.id} order by opening.id limit 1)
        ) as change
      from json_each(${ids}) as losers
      cross join ${records} on ${records.id} = losers.value
      cross join ${accounts} on ${accounts.id} = losers.value
      where ${records.deletedAt} is null and ${scope(viewer, "account", "view") ?? sql`1`}
    ) where change < 0`);
}
