import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { cases, opportunities, records } from "@/db/schema";
import { levelOf, scope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { caseType } from "@/lib/cases/case";
import { isSettledCategory } from "@/lib/cases/status-categories";
import type { Field } from "@/lib/fields/field";
import type { Filter } from "@/lib/filters/filter";
import { opportunityType } from "@/lib/opportunities/opportunity";
import { countLimit } from "@/lib/records/count";
import { countMatches, hideUnseen } from "@/lib/records/list";
import { choices } from "@/lib/records/lookups";
import { type References, referencesOf } from "@/lib/records/names";
import { columns, head, type Stored, toStored } from "@/lib/records/record";
import { fieldOf, recordType } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import { listAddress } from "./list-address";

const mine: Filter = { field: "ownerId", operator: "me", operands: [] };
const oneOf = (field: string, ids: readonly number[]): Filter => ({
  field,
  operator: "in",
  operands: ids.map(String),
});

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
  count: number;
  amountCents: number;
  href: string;
};
export type MyPipeline = { stages: StageFigure[]; count: number; amountCents: number; href: string };

/** The viewer's opportunities in open stages, counted and summed by stage; null without a right to opportunities. */
export function myPipeline(viewer: Viewer): MyPipeline | null {
  if (levelOf(viewer, "opportunity", "view") === "none") return null;
  const type = recordType(opportunityType.name);
  const open = choices("stage").filter(({ kind }) => kind === "open");
  const figures = new Map(figuresByStage(viewer).map((figure) => [figure.stageId, figure]));
  const stages = open.map(({ id, label }) => ({
    stageId: id,
    label,
    count: figures.get(id)?.count ?? 0,
    amountCents: figures.get(id)?.amountCents ?? 0,
    href: listAddress(type, [mine, oneOf("stageId", [id])]),
  }));
  return {
    stages,
    count: stages.reduce((sum, stage) => sum + stage.count, 0),
    amountCents: stages.reduce((sum, stage) => sum + stage.amountCents, 0),
    href: listAddress(type, [mine, oneOf("stageId", idsOf(open))]),
  };
}

type Figure = { stageId: number; count: number; amountCents: number };

function figuresByStage(viewer: Viewer): Figure[] {
  return db().all<Figure>(sql`select ${opportunities.stageId} as stageId, count(*) as count,
      coalesce(sum(${opportunities.amountCents}), 0) as amountCents
    from ${records} cross join ${opportunities} on ${opportunities.id} = ${records.id}
    where ${records.type} = ${opportunityType.name} and ${records.deletedAt} is null
      and ${records.ownerId} = ${viewer.userId} and ${scope(viewer, opportunityType.name, "view") ?? sql`1`}
    group by ${opportunities.stageId}`);
}

/** A count as it is shown: past the limit of counting it reads `10,000+`. */
export const shownCount = (total: number): string =>
  total > countLimit ? `${countLimit.toLocaleString("en-US")}+` : total.toLocaleString("en-US");
