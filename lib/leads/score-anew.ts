import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { leadAnswers, leads, records } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { operation } from "@/lib/operations/define";
import { startOperation } from "@/lib/operations/start";
import { type Move, type Moved, type Moving, movingSlices } from "@/lib/records/moving";
import { scoresOf } from "./scores-of";

/**
 * Gives the open leads that have answers the score that these come to now. Joins the transaction of the change, so that
 * no kill comes in between. Gives the operation, or null where none has another score.
 */
export function scoreLeadsAnew(viewer: Viewer, now: Date): Moved {
  const { total } = db().get<{ total: number }>(sql`select count(*) as total from (${misscored(0)})`)!;
  const title = "Score leads by the changed questions";
  return total === 0 ? null : startOperation(viewer, { kind: "score-leads", title, payload: {}, total }, now);
}

/** The work itself. Stopped half-way, the rest have the score from before until the next change. */
export const scoreLeadsOperation = operation<Record<string, never>, number>({
  payload: z.strictObject({}) as z.ZodType<Record<string, never>>,
  slices: () => movingSlices(scoring, (viewer) => requireAdmin(viewer, "leadQualification")),
});

const scoring: Moving = {
  type: "lead",
  next: (after, limit) =>
    misscoredLeads(after, limit).map(({ id, score }): Move => ({ id, values: { score } })),
};

/** The next of them behind `after`, by id, with the score that their answers come to. */
export const misscoredLeads = (after: number, limit: number): { id: number; score: number }[] =>
  db().all(sql`${misscored(after)} order by ${leads.id} limit ${limit}`);

/** The open leads behind `after` whose answers come to another score than they have, with that. */
const misscored = (after: number): SQL => sql`
  select ${leads.id} as id, scored.score as score
  from (${scoresOf(sql`${leadAnswers.leadId} > ${after}`)}) as scored
  cross join ${leads} on ${leads.id} = scored.lead_id
  cross join ${records} on ${records.id} = ${leads.id} and ${records.deletedAt} is null
  where ${leads.status} = 'open' and ${leads.score} is not scored.score`;
