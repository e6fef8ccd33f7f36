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
    fallen: furthest(viewer, lost, since, limit).filter(({ change }) => change < 0),
    risen: furthest(viewer, gained, since, limit).filter(({ change }) => change > 0),
  };
}

function furthest(viewer: Viewer, swings: readonly Swing[], since: number, limit: number): Mover[] {
  const way = Math.sign(swings[0]?.points ?? 1);
  let movers: Mover[] = [];
  for (let at = 0; at < swings.length; at += batch) {
    // No score moves by more than the points that move it, so that those to come cannot displace the ones found.
    if (movers.length === limit && way * swings[at]!.points <= way * movers.at(-1)!.change) break;
    const measured = measure(viewer, swings.slice(at, at + batch), since);
    movers = [...movers, ...measured]
      .sort((a, b) => way * (b.change - a.change) || a.id - b.id)
      .slice(0, limit);
  }
  return movers;
}

/** How far the scores of these accounts are from what they were at `since`. */
function measure(viewer: Viewer, swings: readonly Swing[], since: number): Mover[] {
  const ids = JSON.stringify(swings.map(({ accountId }) => accountId));
  return db().all<Mover>(sql`
    select ${records.id} as id, ${records.name} as name, ${accounts.score} as score,
      ${accounts.score} - coalesce(
        (select score_after from ${scoreEvents} as before
          where before.account_id = ${records.id} and before.id >= start.id and before.at <= ${since}
          order by before.id desc limit 1),
        start.score_after
      ) as change
    from json_each(${ids}) as movers
    cross join ${records} on ${records.id} = movers.value
    cross join ${accounts} on ${accounts.id} = movers.value
    cross join ${scoreEvents} as start on start.id = ${lastOpening(sql`movers.value`)}
    where ${records.deletedAt} is null and ${scope(viewer, "account", "view") ?? sql`1`}`);
}
