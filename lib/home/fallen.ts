import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, records, scoreEvents } from "@/db/schema";
import { levelOf, scope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { rulesInForce } from "@/lib/experience/rules";

const weekMs = 7 * 86_400_000;

export type FallenAccount = { id: number; name: string; score: number; change: number };

/**
 * The accounts whose score fell most in the last 7 days, those that fell furthest first. An account that was first
 * scored within them is measured from its opening balance. Null while Experience Score is off, or without a right
 * to accounts.
 */
export function fallenAccounts(viewer: Viewer, now: Date, limit: number): FallenAccount[] | null {
  if (!rulesInForce().enabled || levelOf(viewer, "account", "view") === "none") return null;
  return db().all<FallenAccount>(sql`
    with moved as (
      select account_id, min(id) as first from ${scoreEvents}
      where at > ${now.getTime() - weekMs} group by account_id
    ), measured as (
      select account_id, coalesce(
        (select score_after from ${scoreEvents} as before
          where before.account_id = moved.account_id and before.id < moved.first order by id desc limit 1),
        (select score_after from ${scoreEvents} as opening where opening.id = moved.first)
      ) as start from moved
    )
    select ${records.id} as id, ${records.name} as name, ${accounts.score} as score,
      ${accounts.score} - measured.start as change
    from measured
    cross join ${accounts} on ${accounts.id} = measured.account_id
    cross join ${records} on ${records.id} = measured.account_id
    where ${accounts.score} < measured.start and ${records.deletedAt} is null
      and ${scope(viewer, "account", "view") ?? sql`1`}
    order by change, ${records.id} limit ${limit}`);
}
