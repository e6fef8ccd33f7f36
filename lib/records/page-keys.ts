import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Value } from "@/lib/fields/field";
import { type Condition, open, type Shade, shaded } from "@/lib/filters/condition";
import type { ListQuery } from "@/lib/filters/filter";
import { countLimit } from "./count";
import { remembered } from "./memory";
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
import { amongIds, gathering, type Needed, type Plan } from "./plan";
import { sieveOf } from "./sift";
import type { RecordType } from "./type";
import { walking } from "./walk";

/** Below this many matches it is quickest to gather them and sort; above it, to walk the order until a page is full. */
const fewMatches = 4000;

/** So many rows of an order are asked one by one, for each condition. Past them, they are refused in crowds. */
const patience = 1500;

type Key = { id: number; value: Value; stretch: number };
type Found = Omit<Key, "stretch">;

/** What is looked for in one stretch of an order: so many rows, from a cursor on. */
type Search = { order: Order; stretch: Stretch; cursor: Cursor | null; backwards: boolean; wanted: number };

/**
 * The ids of a page in reading order, and the cursors of its neighbours; `total` is how many rows meet what is asked,
 * up to one past the limit. Throws BadAddress.
 */
export function pageKeys(type: RecordType, query: ListQuery, asked: Condition[], total: number, now: Date) {
  const order = walkedOrder(type, query.sort);
  const backwards = query.place.at === "before" || query.place.at === "last";
  const cursor = "cursor" in query.place ? readCursor(query.place.cursor, order) : null;
  const find = isFew(total, asked) ? gatherer(type, order, asked, now) : walker(type, order, asked, now);
  const keys: Key[] = [];
  for (const stretch of stretchesFrom(order, cursor, backwards)) {
    if (keys.length > query.size) break;
    const own = cursor?.stretch === stretch ? cursor : null;
    const wanted = query.size + 1 - keys.length;
    const rows = find({ order, stretch: order.stretches[stretch]!, cursor: own, backwards, wanted });
    keys.push(...rows.map((row) => ({ ...row, stretch })));
  }
  return neighbours(keys, query, backwards, cursor !== null);
}

/**
 * Words are often all in one stretch of the order, such as the names that begin with them, and a walk would miss them
 * long. Where nothing is asked, it misses none.
 */
const isFew = (total: number, asked: Condition[]): boolean =>
  asked.length > 0 && (total < fewMatches || (total <= countLimit && asked.some(({ phrase }) => phrase)));

type Finder = (search: Search) => Found[];

/** Gathers all that match, and sorts them. */
function gatherer(type: RecordType, order: Order, asked: Condition[], now: Date): Finder {
  const needed = neededFor(order);
  const plan = gathering(type, asked, needed, now);
  let byChoice: Map<Value, Choice[]> | undefined;
  // An order of many choices would gather for each: it does so once, and sorts those of a choice as they are wanted.
  const ofChoice = (search: Search): Found[] => {
    byChoice ??= Map.groupBy(db().all<Choice>(choicesOf(order, plan)), ({ choice }) => choice);
    const ids = byChoice.get(search.stretch.choice ?? null)?.map(({ id }) => id);
    return ids ? db().all(select(search, gathering(type, [amongIds(ids)], needed, now), shaded)) : [];
  };
  const gather = order.stretches.length > 2 ? ofChoice : (_: Search, found: SQL) => db().all<Found>(found);
  return (search) => {
    const found = select(search, plan, shaded);
    return remembered(type.name, found, now, () => gather(search, found));
  };
}

type Choice = { id: number; choice: Value };

const choicesOf = ({ id, column }: Order, { from, where }: Plan): SQL =>
  sql`select ${id} as id, ${column} as choice ${from} where ${where}`;

function neededFor({ index, onRecord }: Order): Needed {
  if (index !== undefined) return { index };
  return onRecord ? "record" : "own";
}

/** Walks the order and asks each row; when its patience is over, it sifts them instead where there is a sieve. */
function walker(type: RecordType, order: Order, asked: Condition[], now: Date): Finder {
  const plan = walking(type, order, asked);
  const sieve = sieveOf(type, order, asked);
  let sifted: Plan | undefined;
  const patiently = (search: Search, found: SQL): Found[] => {
    if (sifted) return db().all(select(search, sifted, open));
    const end = sieve && milestone(search, sieve.open, patience * asked.length);
    if (!sieve || !end) return db().all(found);
    const near = db().all<Found>(select(search, plan, open, end));
    if (near.length === search.wanted) return near;
    sifted = sieve.sifted();
    return db().all(select(search, sifted, open));
  };
  return (search) => {
    const found = select(search, plan, open);
    return remembered(type.name, found, now, () => patiently(search, found));
  };
}

/** The row of a stretch that stands so many rows on; none where the stretch ends before. */
function milestone(search: Search, plan: Plan, rows: number): Cursor | undefined {
  const [row] = db().all<Found>(sql`${select({ ...search, wanted: 1 }, plan, open)} offset ${rows}`);
  return row && { stretch: 0, ...row };
}

/** The rows of a stretch that a plan finds, up to an end. */
function select(search: Search, { from, where }: Plan, shade: Shade, end?: Cursor): SQL {
  const { order, stretch, cursor, backwards, wanted } = search;
  const value = stretch.key ? stretch.key(order.column) : sql`null`;
  const after = cursor ? sql` and ${beyond(order, stretch, cursor, backwards, shade)}` : sql``;
  const before = end ? sql` and ${beyond(order, stretch, end, !backwards, shade)}` : sql``;
  return sql`select ${order.id} as id, ${value} as value ${from}
    where ${where} and ${stretch.where(shade(order.column))}${after}${before}
    order by ${sorted(order, stretch, backwards, shade)} limit ${wanted}`;
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
