import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { records } from "@/db/schema";
import { scope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import type { Field, Value } from "@/lib/fields/field";
import { conditionOf } from "@/lib/filters/condition";
import type { ListQuery } from "@/lib/filters/filter";
import { countLimit, countUpTo } from "./count";
import { localeOf } from "./locale";
import { matching } from "./matching";
import { type References, referencesOf, seen } from "./names";
import {
  beyond,
  type Cursor,
  type Order,
  orderOf,
  readCursor,
  type Stretch,
  sorted,
  writeCursor,
} from "./order";
import { columns, head, type Stored, toStored } from "./record";
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
  const total = countMatches(viewer, type, query, now);
  const keys = pageKeys(viewer, type, query, total < fewMatches, now);
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
export function countMatches(
  viewer: Viewer,
  type: RecordType,
  query: Pick<ListQuery, "filters" | "q">,
  now: Date,
): number {
  const where = conditions(viewer, type, query, now, (column) => column);
  return countUpTo(type.name, sql`from ${records}${joinOwn(type)} where ${where}`, now);
}

type Shade = (column: SQL) => SQL;
/** Keeps the planner from using a column's index. */
const shaded: Shade = (column) => sql`+${column}`;
const open: Shade = (column) => column;

/** Live, of the type, within reach, and matching every filter. */
function conditions(
  viewer: Viewer,
  type: RecordType,
  query: Pick<ListQuery, "filters" | "q">,
  now: Date,
  shade: Shade,
): SQL {
  const context = { now, timeZone: viewer.timeZone, me: viewer.userId, myTeams: viewer.teamIds };
  const locale = localeOf(viewer);
  const parts = [
    sql`${records.deletedAt} is null and ${records.type} = ${type.name}`,
    scope(viewer, type.name, "view"),
    query.q ? matching(type.name, query.q) : undefined,
    ...query.filters.map((filter) => conditionOf(type, filter, context, locale, shade)),
  ];
  return sql.join(
    parts.filter((part) => part !== undefined),
    sql` and `,
  );
}

type Key = { id: number; value: Value; stretch: number };

/** The ids of the page in reading order, and the cursors of its neighbours. */
function pageKeys(viewer: Viewer, type: RecordType, query: ListQuery, few: boolean, now: Date) {
  const order = orderOf(type, query.sort);
  const backwards = query.place.at === "before" || query.place.at === "last";
  const cursor = "cursor" in query.place ? readCursor(query.place.cursor, order) : null;
  const where = conditions(viewer, type, query, now, few ? open : shaded);
  const from = few ? sql`from ${records}${joinOwn(type)}` : walking(type, order);
  const keys: Key[] = [];
  for (const stretch of stretchesFrom(order, cursor, backwards)) {
    if (keys.length > query.size) break;
    const own = cursor?.stretch === stretch ? cursor : null;
    const select = selectKeys(order, order.stretches[stretch]!, own, backwards, few);
    const rows = db().all<Omit<Key, "stretch">>(
      sql`${select.head} ${from} where ${where} and ${select.tail} limit ${query.size + 1 - keys.length}`,
    );
    keys.push(...rows.map((row) => ({ ...row, stretch })));
  }
  return neighbours(keys, query, backwards, cursor !== null);
}

function selectKeys(order: Order, stretch: Stretch, cursor: Cursor | null, backwards: boolean, few: boolean) {
  const value = stretch.key ? stretch.key(order.column) : sql`null`;
  const bounds = cursor ? sql` and ${beyond(order, stretch, cursor, backwards)}` : sql``;
  return {
    head: sql`select ${records.id} as id, ${value} as value`,
    tail: sql`${stretch.where(order.column)}${bounds} order by ${sorted(order, stretch, backwards, few ? shaded : open)}`,
  };
}

function stretchesFrom(order: Order, cursor: Cursor | null, backwards: boolean): number[] {
  const all = order.stretches.map((_, index) => index);
  const start = cursor?.stretch ?? (backwards ? all.length - 1 : 0);
  return backwards ? all.slice(0, start + 1).reverse() : all.slice(start);
}

/** The table that holds the sort column drives, whatever the planner thinks of it. */
function walking(type: RecordType, order: Order): SQL {
  const own = tableOf(type);
  if (!own) return sql`from ${records}`;
  const on = sql`${idOf(own)} = ${records.id}`;
  return order.onRecord
    ? sql`from ${records} cross join ${own} on ${on}`
    : sql`from ${own} cross join ${records} on ${on}`;
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
