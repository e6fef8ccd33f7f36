import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, records, scoreEvents } from "@/db/schema";
import { levelOf, scope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { lastOpening } from "@/lib/experience/ledger-rows";
import { rulesInForce } from "@/lib/experience/rules";
import { type Swing, swingsSince } from "./swings";

const weekMs = 7 * 86_400_000;

/** How many candidates are measured at a time. */
const batch = 200;

export type Mover = { id: number; name: string; score: number; change: number };
export type Movers = { fallen: Mover[]; risen: Mover[] };

/**
 * The accounts whose score fell most in the last 7 days, and those whose rose most, at most `limit` of each, the
 * furthest first. An account that was first scored within them is measured from its opening balance; where history was
 * scored anew, what stands since is measured. Null while Experience Score is off, or without a right to accounts.
 */
export function scoreMovers(viewer: Viewer, now: Date, limit: number): Movers | null {
  if (!rulesInForce().enabled || levelOf(viewer, "account", "view") === "none") return null;
  const since = Math.floor((now.getTime() - weekMs) / 60_000) * 60_000;
  const { lost, gained } = swingsSince(since);
  return {
    fallen: furthest(viewer, lost, limit).filter(({ change }) => change < 0),
    risen: furthest(viewer, gained, limit).filter(({ change }) => change > 0),
  };
}

function furthest(viewer: Viewer, swings: readonly Swing[], limit: number): Mover[] {
  const way = Math.sign(swings[0]?.points ?? 1);
  let movers: Mover[] = [];
  for (let at = 0; at < swings.length; at += batch) {
    // No score moves by more than the points that move it, so that those to come cannot displace the ones found.
    if (movers.length === limit && way * swings[at]!.points <= way * movers.at(-1)!.change) break;
    const measured = measure(viewer, swings.slice(at, at + batch));
    movers = [...movers, ...measured]
      .sort((a, b) => way * (b.change - a.change) || a.id - b.id)
      .slice(0, limit);
  }
  return movers;
}

/** How far the scores of these accounts are from what they were before the first move. */
function measure(viewer: Viewer, swings: readonly Swing[]): Mover[] {
  const pairs = JSON.stringify(swings.map(({ accountId, firstId }) => [accountId, firstId]));
  return db().all<Mover>(sql`
    select ${records.id} as id, ${records.name} as name, ${accounts.score} as score,
      ${accounts.score} - coalesce(
        (select score_after from ${scoreEvents} as before
          where before.account_id = ${records.id} and before.id >= start.id and before.id < movers.value ->> 1
          order by before.id desc limit 1),
        start.score_after
      ) as change
    from json_each(${pairs}) as movers
    cross join ${records} on ${records.id} = movers.value ->> 0
    cross join ${accounts} on ${accounts.id} = ${records.id}
    cross join ${scoreEvents} as start on start.id = ${lastOpening(sql`${records.id}`)}
    where ${records.deletedAt} is null and ${scope(viewer, "account", "view") ?? sql`1`}`);
}
