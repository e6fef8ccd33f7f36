import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { opportunities, quotes, records } from "@/db/schema";
import { quotedAmountCents } from "@/lib/quotes/quoted-amount";

type Quoted = { id: number; holds: number | null };

/** Proves that the Quoted Amount of every live deal with quotes is what they come to (SPEC.md 10.5). */
export function* checkQuotedAmounts(): Generator<string> {
  const deals =
    db().all<Quoted>(sql`select ${opportunities.id} as id, ${opportunities.quotedAmountCents} as holds
    from (select distinct ${quotes.opportunityId} as quoted_id from ${quotes})
      cross join ${opportunities} on ${opportunities.id} = quoted_id
      cross join ${records} on ${records.id} = ${opportunities.id} and ${records.deletedAt} is null`);
  for (const { id, holds } of deals)
    if (holds !== quotedAmountCents(id))
      yield `Opportunity ${id}: its Quoted Amount is not what its quotes come to.`;
}
