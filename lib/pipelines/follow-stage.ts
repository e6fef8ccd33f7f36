import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { opportunities, records } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { operation } from "@/lib/operations/define";
import { startOperation } from "@/lib/operations/start";
import { type Move, type Moved, type Moving, movingSlices } from "@/lib/records/moving";
import { type Following, following } from "./following";
import { followed, type Stage, standingStage } from "./stages";

/**
 * Has the deals of these stages, as those were, take on what stands now: the stage that theirs was merged into, and the
 * probability where they had the stage's own. Joins the transaction of the change, so that no kill comes in between;
 * until the last deal has followed, all readings count it to where it goes. Gives the operation, or null for no deals.
 */
export function followStages(viewer: Viewer, title: string, were: readonly Stage[], now: Date): Moved {
  const payload = { stages: were.map(({ id, probability }) => ({ id, probability })) };
  const { total } = db().get<{ total: number }>(
    sql`select count(*) as total from (${dealsToFollow(payload)})`,
  )!;
  return total === 0 ? null : startOperation(viewer, { kind: "follow-stages", title, payload, total }, now);
}

/** The work itself. Stopped half-way, some deals have followed, and all are read as if they had. */
export const followStagesOperation = operation<Following, number>({
  payload: following,
  slices: ({ payload }) => movingSlices(movingOf(payload), (viewer) => requireAdmin(viewer, "salesPipeline")),
});

const movingOf = (asked: Following): Moving => ({
  type: "opportunity",
  next: (after, limit) => nextToFollow(asked, after, limit),
});

type Deal = { id: number; stageId: number; probability: number | null };

function nextToFollow(asked: Following, after: number, limit: number): Move[] {
  const were = new Map(asked.stages.map(({ id, probability }) => [id, probability]));
  return db()
    .all<Deal>(
      sql`${dealsToFollow(asked)} and ${opportunities.id} > ${after} order by ${opportunities.id} limit ${limit}`,
    )
    .map(({ id, ...deal }) => ({ id, values: followed(deal, were.get(deal.stageId)) }));
}

const dealsToFollow = ({ stages }: Following): SQL =>
  sql`select ${opportunities.id} as id, ${opportunities.stageId} as stageId, ${opportunities.probability} as probability
    from ${opportunities} cross join ${records} on ${records.id} = ${opportunities.id}
    where ${records.deletedAt} is null and (${sql.join(stages.map(stillBehind), sql` or `)})`;

/** Whose deals have not followed yet: all of one that was merged, else those with the probability that it had. */
function stillBehind({ id, probability }: Following["stages"][number]): SQL {
  const stage = standingStage(id);
  const inIt = sql`${opportunities.stageId} = ${id}`;
  if (stage?.id !== id) return inIt;
  return stage.probability === probability
    ? sql`0`
    : sql`(${inIt} and ${opportunities.probability} = ${probability})`;
}
