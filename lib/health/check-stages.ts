import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { opportunities, records, stageEntries } from "@/db/schema";
import { standingStage } from "@/lib/pipelines/stages";

type Deal = {
  id: number;
  stageId: number;
  since: number;
  entries: number;
  enteredId: number | null;
  enteredAt: number | null;
};

/** Proves that every live deal is in one stage since one moment, as what it has been in says (SPEC.md 10.6). */
export function* checkStages(): Generator<string> {
  const deals = db().all<Deal>(sql`select ${opportunities.id} as id, ${opportunities.stageId} as stageId,
      ${opportunities.stageSince} as since, count(entry.id) as entries, max(entry.stage_id) as enteredId,
      max(entry.entered_at) as enteredAt
    from ${opportunities} cross join ${records} on ${records.id} = ${opportunities.id}
    left join ${stageEntries} as entry on entry.opportunity_id = ${opportunities.id} and entry.left_at is null
    where ${records.deletedAt} is null group by ${opportunities.id}
    having entries <> 1 or enteredId <> stageId or enteredAt <> since`);
  for (const deal of deals) {
    const fault = faultOf(deal);
    if (fault) yield `Opportunity ${deal.id}: ${fault}`;
  }
}

function faultOf({ stageId, since, entries, enteredId, enteredAt }: Deal): string | null {
  if (entries !== 1) return `it is in ${entries} stages at once.`;
  if (standingStage(enteredId)?.id !== standingStage(stageId)?.id)
    return `it is in stage ${stageId}, but came last to stage ${enteredId}.`;
  return since === enteredAt ? null : "it is not in its stage since it came there.";
}
