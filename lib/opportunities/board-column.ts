import { type SQL, sql } from "drizzle-orm";
import { leads, opportunities } from "@/db/schema";
import type { Condition } from "@/lib/filters/condition";
import { BadAddress } from "@/lib/filters/filter";
import { leadType } from "@/lib/leads/lead";
import { idsStandingFor, type Stage } from "@/lib/pipelines/stages";
import { recordType } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import { type ColumnKind, closedSince } from "./board-tile";
import { opportunityType } from "./opportunity";

/** A column as the store has it: which rows are in it, and how they stand. */
export type BoardSource = {
  key: string;
  kind: ColumnKind;
  type: RecordType;
  stage: Stage | null;
  holds: Condition;
};

/** Leads that are still to be qualified. */
export const leadSource = (): BoardSource => ({
  ...{ key: "lead", kind: "lead", stage: null },
  type: recordType(leadType.name),
  holds: {
    where: (shade) => sql`${shade(sql`${leads.status}`)} = 'open'`,
    table: "own",
    narrows: true,
  },
});

/** The deals of a stage; of a closed one those of the last days, unless all are asked for. */
export const stageSource = (stage: Stage, today: string, allClosed: boolean): BoardSource => ({
  ...{ key: `stage-${stage.id}`, kind: stage.kind, stage },
  type: recordType(opportunityType.name),
  holds: stage.kind === "open" || allClosed ? inStage(stage) : closedIn(stage, closedSince(today)),
});

const inStage = ({ id }: Stage): Condition => ({
  where: (shade) => isStage(shade(sql`${opportunities.stageId}`), id),
  table: "own",
  narrows: true,
});

/** By the day that they were closed on: of what a stage has ever closed, that is little. */
const closedIn = ({ id }: Stage, since: string): Condition => ({
  where: (shade) =>
    sql`${isStage(sql`+${opportunities.stageId}`, id)} and ${shade(sql`${opportunities.actualCloseOn}`)} >= ${since}`,
  table: "own",
  narrows: true,
});

/** One number where there is but one, so that the index gives its rows in order. */
function isStage(column: SQL, id: number): SQL {
  const ids = idsStandingFor(id);
  return ids.length === 1
    ? sql`${column} = ${id}`
    : sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`;
}

const orders: Record<ColumnKind, { day: SQL | null; descending: boolean }> = {
  lead: { day: null, descending: true },
  open: { day: sql`${opportunities.expectedCloseOn}`, descending: false },
  won: { day: sql`${opportunities.actualCloseOn}`, descending: true },
  lost: { day: sql`${opportunities.actualCloseOn}`, descending: true },
};

/** The same order as `compareIn`. */
export function orderIn({ kind, type }: BoardSource): SQL {
  const { day, descending } = orders[kind];
  const direction = descending ? sql`desc` : sql`asc`;
  const byId = sql`${idIn(type)} ${direction}`;
  return day ? sql`${day} ${direction} nulls last, ${byId}` : byId;
}

const idIn = ({ name }: RecordType): SQL =>
  name === leadType.name ? sql`${leads.id}` : sql`${opportunities.id}`;

/** The place after which a column goes on: the day and the number of a tile. */
export type Place = { day: string | null; id: number };

/** The rows that stand after a place. */
export function after({ kind, type }: BoardSource, { day: last, id }: Place): SQL {
  const { day, descending } = orders[kind];
  const beyond = descending ? sql`<` : sql`>`;
  const ofSameDay = sql`${idIn(type)} ${beyond} ${id}`;
  if (!day) return ofSameDay;
  if (last === null) return sql`(${day} is null and ${ofSameDay})`;
  return sql`(${day} ${beyond} ${last} or (${day} = ${last} and ${ofSameDay}) or ${day} is null)`;
}

/** A place as an address holds it. */
export const writePlace = ({ day, id }: Place): string => `${id}_${day ?? ""}`;

/** Throws BadAddress on anything that `writePlace` did not write. */
export function readPlace(text: string): Place {
  const [, id, day] = /^(\d{1,15})_(\d{4}-\d{2}-\d{2})?$/.exec(text) ?? [];
  if (!id) throw new BadAddress("The address of this page is damaged.");
  return { id: Number(id), day: day ?? null };
}
