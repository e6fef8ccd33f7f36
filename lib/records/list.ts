import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { records } from "@/db/schema";
import { levelOf, scope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import type { Field } from "@/lib/fields/field";
import { type Condition, conditionOf } from "@/lib/filters/condition";
import { alternatives, type Filter, type ListQuery } from "@/lib/filters/filter";
import { clauseOf } from "@/lib/filters/notation";
import { countLimit, countUpTo } from "./count";
import { leadsFor } from "./leads";
import { localeOf } from "./locale";
import { matching } from "./matching";
import { type References, referencesOf, seen, visibleNames } from "./names";
import { pageKeys } from "./page-keys";
import { gathering } from "./plan";
import { columns, head, type Stored, toStored } from "./record";
import { fieldOf } from "./registry";
import { joinOwn } from "./tables";
import type { RecordType } from "./type";

/** One page of a list, cut to what the viewer may see. */
export type ListPage = {
  rows: Stored[];
  references: References;
  /** How many there are in all; one past the limit stands for more. */
  total: number;
  capped: boolean;
  /** Cursors of the neighbouring pages; null at an end. */
  next: string | null;
  previous: string | null;
};

/**
 * A page of the records of a type that the viewer may see, with the given fields. The same query gives the same
 * page wherever it is in the list, in about the same time: pages go by key, and the table that drives is chosen
 * by how many records match. Throws BadAddress.
 */
export function listRecords(
  viewer: Viewer,
  type: RecordType,
  query: ListQuery,
  fields: readonly Field[],
  now: Date,
): ListPage {
  return listMeeting(viewer, type, query, conditions(viewer, type, query, now), fields, now);
}

/**
 * The same of the records that meet these conditions, for what no address of a list can ask; the viewer's reach must be
 * among them (`conditions`).
 */
export function listMeeting(
  viewer: Viewer,
  type: RecordType,
  query: ListQuery,
  asked: Condition[],
  fields: readonly Field[],
  now: Date,
): ListPage {
  const total = countMeeting(type, asked, now);
  const keys = pageKeys(type, query, asked, total, now);
  const rows = rowsOf(type, fields, keys.ids);
  const references = referencesOf(viewer, fields, rows);
  return {
    rows: rows.map((row) => hideUnseen(row, fields, references)),
    references,
    total,
    capped: total > countLimit,
    next: keys.next,
    previous: keys.previous,
  };
}

/** How many records match, up to one past the limit. */
export const countMatches = (viewer: Viewer, type: RecordType, query: Asked, now: Date): number =>
  countMeeting(type, conditions(viewer, type, query, now), now);

type Asked = Pick<ListQuery, "filters" | "q">;

/** How many records meet conditions that hold the viewer's reach, up to one past the limit. */
export function countMeeting(type: RecordType, asked: Condition[], now: Date, limit = countLimit): number {
  const { from, where } = gathering(type, asked, "ids", now);
  return countUpTo(type.name, sql`${from} where ${where}`, now, limit);
}

/** Everything a list asks of its rows: that the viewer may see them, the filters, the words searched for. */
export function conditions(viewer: Viewer, type: RecordType, { filters, q }: Asked, now: Date): Condition[] {
  const { timeZone, userId: me, teamIds: myTeams } = viewer;
  const context = { now, timeZone, me, myTeams, leads: leadsFor(viewer) };
  const locale = localeOf(viewer);
  const reach = scope(viewer, type.name, "view");
  const narrows = levelOf(viewer, type.name, "view") === "owned";
  return [
    ...(reach ? [{ where: () => reach, table: "record" as const, narrows }] : []),
    ...matching(type.name, q),
    ...filters.map((clause) => {
      const seenOnly = alternatives(clause).map((filter) => ofWhatIsSeen(viewer, type, filter));
      return conditionOf(type, clauseOf(seenOnly), context, locale);
    }),
  ];
}

/** A filter by a record that the viewer may not see finds what one by a record that is not there would find. */
function ofWhatIsSeen(viewer: Viewer, type: RecordType, filter: Filter): Filter {
  const isId = (text: string) => Number.isSafeInteger(Number(text));
  if (fieldOf(type, filter.field).kind !== "link" || !filter.operands.every(isId)) return filter;
  const named = visibleNames(viewer, filter.operands.map(Number));
  return { ...filter, operands: filter.operands.filter((id) => named.has(Number(id))) };
}

function rowsOf(type: RecordType, fields: readonly Field[], ids: number[]): Stored[] {
  if (ids.length === 0) return [];
  const list = fields.length ? sql`, ${columns(type, fields)}` : sql``;
  const rows = db().all<Record<string, unknown>>(sql`select ${head}${list} from ${records}${joinOwn(type)}
    where ${records.id} in (select value from json_each(${JSON.stringify(ids)}))`);
  const byId = new Map(rows.map((row) => [row.id as number, toStored(row, fields)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** References to what the viewer may not see are blank to them. */
export function hideUnseen<Row extends Pick<Stored, "values">>(
  row: Row,
  fields: readonly Field[],
  references: References,
): Row {
  const values = { ...row.values };
  for (const field of fields) values[field.key] = seen(field, values[field.key] ?? null, references);
  return { ...row, values };
}
