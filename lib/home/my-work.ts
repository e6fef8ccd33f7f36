import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { cases, opportunities, records } from "@/db/schema";
import { levelOf, scope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { caseType } from "@/lib/cases/case";
import { isSettledCategory } from "@/lib/cases/status-categories";
import type { Field } from "@/lib/fields/field";
import { type Filter, oneOf } from "@/lib/filters/filter";
import { opportunityType } from "@/lib/opportunities/opportunity";
import { standingStage } from "@/lib/pipelines/stages";
import { groupBeside } from "@/lib/records/choice";
import { countLimit } from "@/lib/records/count";
import { countMatches, hideUnseen } from "@/lib/records/list";
import { choices } from "@/lib/records/lookups";
import { type References, referencesOf } from "@/lib/records/names";
import { columns, head, type Stored, toStored } from "@/lib/records/record";
import { fieldOf, recordType } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import { listAddress } from "./list-address";

const mine: Filter = { field: "ownerId", operator: "me", operands: [] };

export type MyCases = { rows: Stored[]; references: References; total: number; href: string };

const shownCases = 6;
const caseFields = ["number", "accountId", "statusId", "priorityId", "escalated"];

/** The viewer's cases that are neither resolved nor closed, the newest few of them; null without a right to cases. */
export function myOpenCases(viewer: Viewer, now: Date): MyCases | null {
  if (levelOf(viewer, "case", "view") === "none") return null;
  const type = recordType(caseType.name);
  const open = idsOf(choices("status").filter(({ kind, retired }) => !retired && !isSettledCategory(kind)));
  const filters = [mine, oneOf("statusId", open)];
  const fields = caseFields.map((key) => fieldOf(type, key));
  const rows = newestCases(viewer, type, open, fields);
  const references = referencesOf(viewer, fields, rows);
  return {
    rows: rows.map((row) => hideUnseen(row, fields, references)),
    references,
    total: countMatches(viewer, type, { filters, q: "" }, now),
    href: listAddress(type, filters),
  };
}

/** Walks the viewer's own cases from the newest back, so that it takes no longer with a thousand of them. */
const newestCases = (viewer: Viewer, type: RecordType, statusIds: number[], fields: Field[]): Stored[] =>
  db()
    .all<Record<string, unknown>>(sql`select ${head}, ${columns(type, fields)}
      from ${records} cross join ${cases} on ${cases.id} = ${records.id}
      where ${records.type} = ${type.name} and ${records.deletedAt} is null and ${records.ownerId} = ${viewer.userId}
        and ${scope(viewer, type.name, "view") ?? sql`1`}
        and ${cases.statusId} in (select value from json_each(${JSON.stringify(statusIds)}))
      order by ${records.id} desc limit ${shownCases}`)
    .map((row) => toStored(row, fields));

const idsOf = (list: readonly { id: number }[]): number[] => list.map(({ id }) => id);

export type StageFigure = {
  stageId: number;
  label: string;
  /** By the name of its token. */
  colour: string;
  /** Where there are several. */
  pipeline?: string;
  count: number;
  amountCents: number;
  href: string;
};
export type MyPipeline = { stages: StageFigure[]; count: number; amountCents: number; href: string };

/** The viewer's opportunities in open stages, counted and summed by stage; null without a right to opportunities. */
export function myPipeline(viewer: Viewer): MyPipeline | null {
  if (levelOf(viewer, "opportunity", "view") === "none") return null;
  const type = recordType(opportunityType.name);
  const figures = figuresByStage(viewer);
  const stages = openStages(figures).map((stage) => ({
    ...{
      stageId: stage.id,
      label: stage.label,
      pipeline: groupBeside(stage),
      colour: stage.colour ?? "plain",
    },
    count: figures.get(stage.id)?.count ?? 0,
    amountCents: figures.get(stage.id)?.amountCents ?? 0,
    href: listAddress(type, [mine, oneOf("stageId", [stage.id])]),
  }));
  return {
    stages,
    count: stages.reduce((sum, stage) => sum + stage.count, 0),
    amountCents: stages.reduce((sum, stage) => sum + stage.amountCents, 0),
    href: listAddress(type, [
      mine,
      oneOf(
        "stageId",
        stages.map(({ stageId }) => stageId),
      ),
    ]),
  };
}

/** Of several pipelines, those that the viewer has something in. */
function openStages(figures: ReadonlyMap<number, Figure>) {
  const open = choices("stage").filter(({ kind, retired }) => kind === "open" && !retired);
  const used = new Set(open.flatMap(({ id, group }) => (figures.has(id) ? [group] : [])));
  return open.filter(({ group }) => used.size === 0 || used.has(group));
}

type Figure = { stageId: number; count: number; amountCents: number };

/** By the stage that stands: deals on their way from one that was merged are there already. */
function figuresByStage(viewer: Viewer): Map<number, Figure> {
  const rows = db().all<Figure>(sql`select ${opportunities.stageId} as stageId, count(*) as count,
      coalesce(sum(${opportunities.amountCents}), 0) as amountCents
    from ${records} cross join ${opportunities} on ${opportunities.id} = ${records.id}
    where ${records.type} = ${opportunityType.name} and ${records.deletedAt} is null
      and ${records.ownerId} = ${viewer.userId} and ${scope(viewer, opportunityType.name, "view") ?? sql`1`}
    group by ${opportunities.stageId}`);
  const figures = new Map<number, Figure>();
  for (const row of rows) {
    const stageId = standingStage(row.stageId)?.id ?? row.stageId;
    const { count, amountCents } = figures.get(stageId) ?? { count: 0, amountCents: 0 };
    figures.set(stageId, { stageId, count: count + row.count, amountCents: amountCents + row.amountCents });
  }
  return figures;
}

/** A count as it is shown: past the limit of counting it reads `10,000+`. */
export const shownCount = (total: number): string =>
  total > countLimit ? `${countLimit.toLocaleString("en-US")}+` : total.toLocaleString("en-US");
