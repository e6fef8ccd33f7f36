import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { productLines } from "@/db/schema";

/** Proves that no two products stand in the same place on an opportunity. */
export function* checkLinePlaces(): Generator<string> {
  const crowded = db().all<{ id: number }>(sql`select distinct ${productLines.opportunityId} as id
    from ${productLines} group by ${productLines.opportunityId}, ${productLines.position} having count(*) > 1`);
  for (const { id } of crowded) yield `Opportunity ${id}: two of its products stand in the same place.`;
}
