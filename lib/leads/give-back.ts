import { asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { interactionRecords, interactions, leads } from "@/db/schema";
import { audienceOf } from "@/lib/interactions/follow";
import { dateLastInteraction } from "@/lib/interactions/last";
import type { Stored } from "@/lib/records/record";

/**
 * Gives the leads of a deal that is about to be erased what was written on them until they were qualified, which went
 * along to it (`takeAlong`): a lead is read on as it was, also once its deal is no more. Within the transaction.
 */
export function giveBackToLeads(deal: Stored): void {
  const all = leadsOf(deal.id);
  if (all.length === 0) return;
  const showing = audienceOf(deal);
  for (const lead of all) giveBack(lead, deal.id);
  db().run(sql`delete from ${interactionRecords} where interaction_id in
    (select id from ${interactions} where record_id = ${deal.id})`);
  for (const id of showing) dateLastInteraction(id);
}

type Settled = { id: number; settledAt: number };

/** The first one first: of deals that were merged, what was written before either lead was qualified is told by that. */
const leadsOf = (dealId: number): Settled[] =>
  db()
    .select({ id: leads.id, settledAt: sql<number>`${leads.settledAt}` })
    .from(leads)
    .where(eq(leads.opportunityId, dealId))
    .orderBy(asc(leads.settledAt), asc(leads.id))
    .all();

/** By when it was written down: what is dated before may have been written on the deal. */
function giveBack({ id, settledAt }: Settled, dealId: number): void {
  const given = sql`select id from ${interactions} where record_id = ${dealId} and created_at <= ${settledAt}`;
  db().run(sql`delete from ${interactionRecords} where interaction_id in (${given}) and record_id <> ${id}`);
  db().run(sql`update ${interactions} set record_id = ${id} where id in (${given})`);
}
