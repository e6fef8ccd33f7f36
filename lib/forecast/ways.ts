import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { records, stageEntries } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { type Stay, standing, standingIds } from "@/lib/opportunities/stays";
import { type Slice, within } from "@/lib/records/slices";
import { dealsOf, type ForecastQuery, slicesOfDeals } from "./query";
import type { Way } from "./way";

/**
 * The ways of all deals that a forecast is of, whatever their stage, some at a time with room for others between them.
 */
export async function* waysOf(viewer: Viewer, query: ForecastQuery): AsyncGenerator<Way[]> {
  const ids = standingIds();
  for await (const slice of slicesOfDeals())
    yield [...Map.groupBy(staysIn(slice, viewer, query), ({ dealId }) => dealId)].map(([dealId, stays]) => ({
      dealId,
      stays: standing(stays, ids),
    }));
}

const staysIn = (slice: Slice, viewer: Viewer, query: ForecastQuery) =>
  db().all<Stay & { dealId: number }>(sql`select ${stageEntries.opportunityId} as dealId,
      ${stageEntries.stageId} as stageId, ${stageEntries.enteredAt} as enteredAt, ${stageEntries.leftAt} as leftAt
    from ${stageEntries} indexed by stage_entries_by_opportunity
      cross join ${records} on ${records.id} = ${stageEntries.opportunityId}
    where ${within(sql`${stageEntries.opportunityId}`, slice)}
      and ${dealsOf(viewer, query)}
    order by ${stageEntries.opportunityId}, ${stageEntries.id}`);
