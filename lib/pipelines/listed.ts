import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { opportunities, records } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { stampOf } from "@/lib/stale";
import { wasUsed } from "./change-stages";
import { requirable } from "./requirable";
import { type StageKind, stageKinds } from "./stage-kinds";
import { openPipelines, type Pipeline, type Stage, stagesOf, standingStage } from "./stages";
import { columnsOf } from "./tell-stages";

/**
 * A stage with how many deals are in it, whoever owns them, and whether any was ever, and the stamp of what an admin
 * set.
 */
export type ListedStage = Stage & { deals: number; used: boolean; stamp: string };
export type ListedPipeline = Pick<Pipeline, "id" | "name"> & { stages: ListedStage[] };

/** A field that a stage can ask for. */
export type Requirable = { key: string; label: string };

export type PipelinePage = {
  pipelines: ListedPipeline[];
  requirable: Record<StageKind, Requirable[]>;
};

/** Everything on the page Sales Pipeline but the reasons. Throws NotFound without the right to it. */
export function pipelinePage(viewer: Viewer): PipelinePage {
  requireAdmin(viewer, "salesPipeline");
  const deals = dealsByStage();
  const withDeals = (stage: Stage): ListedStage => ({
    ...stage,
    deals: deals.get(stage.id) ?? 0,
    used: wasUsed(stage.id),
    stamp: stampOf(columnsOf(stage)),
  });
  return {
    pipelines: openPipelines().map(({ id, name }) => ({ id, name, stages: stagesOf(id).map(withDeals) })),
    requirable: Object.fromEntries(
      stageKinds.map((kind) => [kind, asked(kind)]),
    ) as PipelinePage["requirable"],
  };
}

const asked = (kind: StageKind): Requirable[] => requirable(kind).map(({ key, label }) => ({ key, label }));

/** Live deals by the stage that stands; those on their way from one that was merged are there already. */
function dealsByStage(): Map<number, number> {
  const { stageId } = opportunities;
  // All of them, as the index counts them, less those in the Recycle Bin: no live one is read.
  const rows = db().all<{ stageId: number; count: number }>(sql`
    select ${stageId} as stageId, count(*) as count from ${opportunities} group by ${stageId}
    union all
    select ${stageId}, -count(*) from ${records} cross join ${opportunities} on ${opportunities.id} = ${records.id}
      where ${records.deletedAt} is not null group by ${stageId}`);
  const counts = new Map<number, number>();
  for (const { stageId, count } of rows) {
    const id = standingStage(stageId)?.id ?? stageId;
    counts.set(id, (counts.get(id) ?? 0) + count);
  }
  return counts;
}
