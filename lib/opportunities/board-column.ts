import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { leads, opportunities, records } from "@/db/schema";
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

const inStage = ({ id }: Stage): Condition => {
  const ids = idsInUse(id);
  return {
    where: (shade) => isOneOf(shade(sql`${opportunities.stageId}`), ids),
    table: "own",
    narrows: true,
  };
};

/** By the day that they were closed on: of what a stage has ever closed, that is little. */
const closedIn = (stage: Stage, since: string): Condition => {
  const within = inStage(stage);
  return {
    ...within,
    where: (shade) =>
      sql`${within.where(shade)} and ${shade(sql`${opportunities.actualCloseOn}`)} >= ${since}`,
  };
};

/**
 * The stage, and of those that were merged into it the ones that live deals are still in: they are empty once all have
 * followed.
 */
const idsInUse = (id: number): number[] =>
  idsStandingFor(id).filter((each) => each === id || holdsDeals(each));

const holdsDeals = (id: number): boolean =>
  db().get(sql`select 1 from ${opportunities} cross join ${records} on ${records.id} = ${opportunities.id}
    where ${opportunities.stageId} = ${id} and ${records.deletedAt} is null limit 1`) !== undefined;

/** One number where there is but one, so that the index gives its rows in order. */
const isOneOf = (column: SQL, ids: readonly number[]): SQL =>
  ids.length === 1
    ? sql`${column} = ${ids[0]}`
    : sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`;

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

/** The rows after a place in stretches, one behind the other, of which an index finds each where it begins. */
export function stretchesAfter({ kind, type }: BoardSource, { day: last, id }: Place): SQL[] {
  const { day, descending } = orders[kind];
  const beyond = descending ? sql`<` : sql`>`;
  const byId = sql`${idIn(type)} ${beyond} ${id}`;
  if (!day) return [byId];
  const undated = sql`${day} is null`;
  if (last === null) return [sql`${undated} and ${byId}`];
  return [sql`(${day}, ${idIn(type)}) ${beyond} (${last}, ${id})`, undated];
}

/** A place as an address holds it. */
export const writePlace = ({ day, id }: Place): string => `${id}_${day ?? ""}`;

/** Throws BadAddress on anything that `writePlace` did not write. */
export function readPlace(text: string): Place {
  const [, id, day] = /^(\d{1,15})_(\d{4}-\d{2}-\d{2})?$/.exec(text) ?? [];
  if (!id) throw new BadAddress("The address of this page is damaged.");
  return { id: Number(id), day: day ?? null };
}
