import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { records, stageEntries } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { type Stay, standing } from "@/lib/opportunities/stays";
import { dealsOf, type ForecastQuery } from "./query";
import { type Slice, slicesOfDeals } from "./slices";
import type { Way } from "./way";

/** The ways of all deals that a forecast is of, whatever their stage, with room for other requests between them. */
export async function* waysOf(viewer: Viewer, query: ForecastQuery): AsyncGenerator<Way> {
  for await (const slice of slicesOfDeals()) yield* waysIn(slice, viewer, query);
}

function* waysIn({ after, upTo }: Slice, viewer: Viewer, query: ForecastQuery): Generator<Way> {
  const rows = db().all<Stay & { dealId: number }>(sql`select ${stageEntries.opportunityId} as dealId,
      ${stageEntries.stageId} as stageId, ${stageEntries.enteredAt} as enteredAt, ${stageEntries.leftAt} as leftAt
    from ${stageEntries} indexed by stage_entries_by_opportunity
      cross join ${records} on ${records.id} = ${stageEntries.opportunityId}
    where ${stageEntries.opportunityId} > ${after} and ${stageEntries.opportunityId} <= ${upTo}
      and ${dealsOf(viewer, query)}
    order by ${stageEntries.opportunityId}, ${stageEntries.id}`);
  for (let at = 0; at < rows.length; ) {
    const { dealId } = rows[at]!;
    const from = at;
    while (rows[at]?.dealId === dealId) at++;
    yield { dealId, stays: standing(rows.slice(from, at)) };
  }
}
