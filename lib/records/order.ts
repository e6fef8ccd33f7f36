import { type SQL, sql } from "drizzle-orm";
import { customValues, records } from "@/db/schema";
import type { Value } from "@/lib/fields/field";
import type { Shade } from "@/lib/filters/condition";
import { BadAddress, type ListQuery } from "@/lib/filters/filter";
import { keptColumn } from "./kept-values";
import { choices } from "./lookups";
import { listOf } from "./names";
import { fieldOf } from "./registry";
import { columnOf, idOf, tableOf } from "./tables";
import type { RecordType } from "./type";

/** Which row a page stands next to: the stretch of the order that it is in, its sort value and its id. */
export type Cursor = { stretch: number; value: Value; id: number };

/**
 * A list's order as stretches that follow one another, each of which an index gives in order: for a plain
 * column its values and then its blanks, for a reference one stretch a choice, in the order of their labels.
 * Blanks stand last in both directions.
 */
export type Stretch = {
  where: (column: SQL) => SQL;
  key: ((column: SQL) => SQL) | null;
  /** The choice that its rows hold, where it is one. */
  choice?: number;
};

/**
 * `id` is that of the table with the sort column, since an index gives both in order. `collated` columns are
 * compared by letters of either case.
 */
export type Order = {
  /** The key of the field that the list is sorted by. */
  field: string;
  column: SQL;
  id: SQL;
  stretches: Stretch[];
  descending: boolean;
  onRecord: boolean;
  collated: boolean;
  /** The index of an admin-made field that gives the order. */
  index?: number;
};

const filled: Stretch = { where: (column) => sql`${column} is not null`, key: (column) => column };
const blank: Stretch = { where: (column) => sql`${column} is null`, key: null };

/** The order of a list by one of its fields. Throws NotFound when the type has no such field. */
export function orderOf(type: RecordType, { by, order }: ListQuery["sort"]): Order {
  const field = fieldOf(type, by);
  const list = listOf(field);
  const raw = columnOf(type, field);
  const column = by === "name" ? sql`${raw} collate nocase` : raw;
  const always = by === "name" || by === "createdAt" || by === "updatedAt";
  const plain = always ? [{ ...filled, where: () => sql`1` }] : [filled, blank];
  const stretches = list
    ? [
        ...byChoice(
          choices(list).map(({ id }) => id),
          order,
        ),
        blank,
      ]
    : plain;
  const own = field.storage === "own" ? tableOf(type) : undefined;
  const id = own ? idOf(own) : sql`${records.id}`;
  const collated = by === "name";
  return { field: by, column, id, stretches, descending: order === "desc", onRecord: !own, collated };
}

/** The same for walking it: where an admin-made field's values are kept in order, by these. */
export function walkedOrder(type: RecordType, sort: ListQuery["sort"]): Order {
  const order = orderOf(type, sort);
  const { index } = fieldOf(type, sort.by);
  if (!index?.ready) return order;
  return {
    ...order,
    column: keptColumn,
    id: sql`${customValues.recordId}`,
    onRecord: false,
    index: index.id,
  };
}

function byChoice(ids: number[], order: "asc" | "desc"): Stretch[] {
  const inOrder = order === "desc" ? ids.toReversed() : ids;
  return inOrder.map((id) => ({ where: (column) => sql`${column} = ${id}`, key: null, choice: id }));
}

/** The rows of a stretch that come after a cursor; before it when `backwards`. */
export function beyond(
  order: Order,
  stretch: Stretch,
  { value, id }: Cursor,
  backwards: boolean,
  shade: Shade,
): SQL {
  const sign = order.descending === backwards ? sql`>` : sql`<`;
  if (!stretch.key) return sql`${shade(order.id)} ${sign} ${id}`;
  const key = shade(stretch.key(order.column));
  const beyondBoth = sql`(${key}, ${order.id}) ${sign} (${value}, ${id})`;
  // SQLite seeks no pair that holds a collation, and would walk the index from its end; it does seek the key alone.
  return order.collated ? sql`${key} ${sign}= ${value} and ${beyondBoth}` : beyondBoth;
}

/** How the rows of a stretch stand, in reading order or backwards. */
export function sorted(order: Order, stretch: Stretch, backwards: boolean, shade: Shade): SQL {
  const direction = order.descending === backwards ? sql`asc` : sql`desc`;
  const key = stretch.key ? sql`${shade(stretch.key(order.column))} ${direction}, ` : sql``;
  return sql`${key}${shade(order.id)} ${direction}`;
}

/** A cursor as an address holds it. */
export const writeCursor = ({ stretch, value, id }: Cursor): string =>
  Buffer.from(JSON.stringify([stretch, value, id])).toString("base64url");

/** Throws BadAddress on anything that `writeCursor` did not write for this order. */
export function readCursor(text: string, order: Order): Cursor {
  try {
    const [stretch, value, id] = JSON.parse(Buffer.from(text, "base64url").toString()) as [
      number,
      Value,
      number,
    ];
    const fits =
      order.stretches[stretch] && Number.isSafeInteger(id) && (value === null || typeof value !== "object");
    if (fits && typeof value !== "boolean") return { stretch, value, id };
  } catch {}
  throw new BadAddress("The address of this page is damaged.");
}
