import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { customValues, records } from "@/db/schema";
import { levelOf, scope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import type { Field, Value } from "@/lib/fields/field";
import { type Condition, conditionOf, open, type Shade, shaded } from "@/lib/filters/condition";
import { alternatives, type Filter, type ListQuery } from "@/lib/filters/filter";
import { clauseOf } from "@/lib/filters/notation";
import { countLimit, countUpTo } from "./count";
import { keptOfField } from "./kept-values";
import { leadsFor } from "./leads";
import { localeOf } from "./locale";
import { matching } from "./matching";
import { remembered } from "./memory";
import { type References, referencesOf, seen, visibleNames } from "./names";
import {
  beyond,
  type Cursor,
  type Order,
  readCursor,
  type Stretch,
  sorted,
  walkedOrder,
  writeCursor,
} from "./order";
import { gathering, isLive, met, type Needed, type Plan } from "./plan";
import { columns, head, type Stored, toStored } from "./record";
import { fieldOf } from "./registry";
import { idOf, joinOwn, tableOf } from "./tables";
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

/** Below this many matches it is quickest to gather them and sort; above it, to walk the order until a page is full. */
const fewMatches = 4000;

/**
 * Words are often all in one stretch of the order, such as the names that begin with them, and a walk would miss them
 * long. Where nothing is asked, it misses none.
 */
const isFew = (total: number, asked: Condition[]): boolean =>
  asked.length > 0 && (total < fewMatches || (total <= countLimit && asked.some(({ phrase }) => phrase)));

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
  const asked = conditions(viewer, type, query, now);
  const total = countRows(type, asked, now);
  const keys = pageKeys(type, query, asked, isFew(total, asked), now);
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
  countRows(type, conditions(viewer, type, query, now), now);

type Asked = Pick<ListQuery, "filters" | "q">;

function countRows(type: RecordType, asked: Condition[], now: Date): number {
  const { from, where } = gathering(type, asked, "ids", now);
  return countUpTo(type.name, sql`${from} where ${where}`, now);
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

type Key = { id: number; value: Value; stretch: number };

/** The ids of the page in reading order, and the cursors of its neighbours. */
function pageKeys(type: RecordType, query: ListQuery, asked: Condition[], few: boolean, now: Date) {
  const order = walkedOrder(type, query.sort);
  const backwards = query.place.at === "before" || query.place.at === "last";
  const cursor = "cursor" in query.place ? readCursor(query.place.cursor, order) : null;
  const plan = few ? gathering(type, asked, neededFor(order), now) : walking(type, order, asked);
  const keys: Key[] = [];
  for (const stretch of stretchesFrom(order, cursor, backwards)) {
    if (keys.length > query.size) break;
    const own = cursor?.stretch === stretch ? cursor : null;
    const select = selectKeys(order, order.stretches[stretch]!, own, backwards, few ? shaded : open);
    const found = sql`${select.head} ${plan.from} where ${plan.where}
      and ${select.tail} limit ${query.size + 1 - keys.length}`;
    const rows = remembered(type.name, found, now, () => db().all<Omit<Key, "stretch">>(found));
    keys.push(...rows.map((row) => ({ ...row, stretch })));
  }
  return neighbours(keys, query, backwards, cursor !== null);
}

function neededFor({ index, onRecord }: Order): Needed {
  if (index !== undefined) return { index };
  return onRecord ? "record" : "own";
}

/** Walks the order's index and asks each row, until a page is full: the table with the sort column drives. */
function walking(type: RecordType, order: Order, asked: Condition[]): Plan {
  const own = tableOf(type);
  const asks = asked.map((each) => met(each, order.id));
  if (order.index !== undefined && asked.every(({ ofKept }) => ofKept)) return withinKept(order.index, asks);
  const where = sql.join([isLive(type), ...asks], sql` and `);
  if (order.index !== undefined) return walkingKept(order.index, where, asked, own);
  const needsOwn = !order.onRecord || asked.some(({ table }) => table === "own");
  if (!own || !needsOwn) return { from: sql`from ${records}`, where };
  const from = order.onRecord
    ? sql`from ${records} cross join ${own} on ${idOf(own)} = ${records.id}`
    : sql`from ${own} cross join ${records} on ${records.id} = ${idOf(own)}`;
  return { from, where };
}

/** No row of `records` is read: what is kept is of live records of the type. */
const withinKept = (index: number, asks: SQL[]): Plan => ({
  from: sql`from ${customValues}`,
  where: sql.join([keptOfField(index), ...asks], sql` and `),
});

function walkingKept(index: number, where: SQL, asked: Condition[], own: ReturnType<typeof tableOf>): Plan {
  const needsOwn = own && asked.some(({ table }) => table === "own");
  const ownRow = needsOwn ? sql` cross join ${own} on ${idOf(own)} = ${records.id}` : sql``;
  const from = sql`from ${customValues} cross join ${records} on ${records.id} = ${customValues.recordId}${ownRow}`;
  return { from, where: sql`${keptOfField(index)} and ${where}` };
}

function selectKeys(order: Order, stretch: Stretch, cursor: Cursor | null, backwards: boolean, shade: Shade) {
  const value = stretch.key ? stretch.key(order.column) : sql`null`;
  const bounds = cursor ? sql` and ${beyond(order, stretch, cursor, backwards, shade)}` : sql``;
  return {
    head: sql`select ${order.id} as id, ${value} as value`,
    tail: sql`${stretch.where(shade(order.column))}${bounds} order by ${sorted(order, stretch, backwards, shade)}`,
  };
}

function stretchesFrom(order: Order, cursor: Cursor | null, backwards: boolean): number[] {
  const all = order.stretches.map((_, index) => index);
  const start = cursor?.stretch ?? (backwards ? all.length - 1 : 0);
  return backwards ? all.slice(0, start + 1).reverse() : all.slice(start);
}

function neighbours(keys: Key[], { size, place }: ListQuery, backwards: boolean, arrived: boolean) {
  const more = keys.length > size;
  const page = backwards ? keys.slice(0, size).reverse() : keys.slice(0, size);
  const hasNext = backwards ? place.at === "before" : more;
  const hasPrevious = backwards ? more : arrived;
  const at = (key: Key | undefined, there: boolean) => (key && there ? writeCursor(key) : null);
  return {
    ids: page.map(({ id }) => id),
    next: at(page.at(-1), hasNext),
    previous: at(page[0], hasPrevious),
  };
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
export function hideUnseen(row: Stored, fields: readonly Field[], references: References): Stored {
  const values = { ...row.values };
  for (const field of fields) values[field.key] = seen(field, values[field.key] ?? null, references);
  return { ...row, values };
}
