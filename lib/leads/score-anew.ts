import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { leadAnswers, leads, records } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { operation } from "@/lib/operations/define";
import { startOperation } from "@/lib/operations/start";
import { type Move, type Moved, type Moving, movingSlices } from "@/lib/records/moving";
import { rangesOf, type Slice, within } from "@/lib/records/slices";
import { scoresOf } from "./scores-of";

/**
 * Gives the open leads that have answers the score that these come to now. Joins the transaction of the change, so that
 * no kill comes in between. Gives the operation, or null where none has another score.
 */
export function scoreLeadsAnew(viewer: Viewer, now: Date): Moved {
  const { total } = db().get<{ total: number }>(
    sql`select count(*) as total from (${misscored(everyLead)})`,
  )!;
  const title = "Score leads by the changed questions";
  return total === 0 ? null : startOperation(viewer, { kind: "score-leads", title, payload: {}, total }, now);
}

/** The work itself. Stopped half-way, the rest have the score from before until the next change. */
export const scoreLeadsOperation = operation<Record<string, never>, number>({
  payload: z.strictObject({}) as z.ZodType<Record<string, never>>,
  slices: scoringSlices,
});

/** A range of leads at a time: to find the next of few, the answers of all would be added up at once. */
function* scoringSlices() {
  for (const range of rangesOf(sql`${leads.id}`, sql`${leads} not indexed`))
    yield* movingSlices(scoringIn(range), (viewer) => requireAdmin(viewer, "leadQualification"));
}

const scoringIn = (range: Slice): Moving => ({
  type: "lead",
  next: (after, limit) =>
    misscoredLeads({ ...range, after: Math.max(after, range.after) }, limit).map(
      ({ id, score }): Move => ({ id, values: { score } }),
    ),
});

const everyLead: Slice = { after: 0, upTo: Number.MAX_SAFE_INTEGER };

/** The next of a range, by id, with the score that their answers come to. */
export const misscoredLeads = (range: Slice, limit: number): { id: number; score: number }[] =>
  db().all(sql`${misscored(range)} order by ${leads.id} limit ${limit}`);

/** The open leads of a range whose answers come to another score than they have, with that. */
const misscored = (range: Slice): SQL => sql`
  select ${leads.id} as id, scored.score as score
  from (${scoresOf(within(sql`${leadAnswers.leadId}`, range))}) as scored
  cross join ${leads} on ${leads.id} = scored.lead_id
  cross join ${records} on ${records.id} = ${leads.id} and ${records.deletedAt} is null
  where ${leads.status} = 'open' and ${leads.score} is not scored.score`;
