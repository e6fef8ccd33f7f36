import { type SQL, sql } from "drizzle-orm";
import { customValues, records } from "@/db/schema";
import { type Condition, open } from "@/lib/filters/condition";
import { keptOfField } from "./kept-values";
import type { Order } from "./order";
import { isLive, met, type Plan } from "./plan";
import { idOf, tableOf } from "./tables";
import type { RecordType } from "./type";

/** Walks the order's index and asks each row, until a page is full: the table with the sort column drives. */
export function walking(type: RecordType, order: Order, asked: Condition[]): Plan {
  const own = tableOf(type);
  const asks = asked.map((each) => leapOf(each, order) ?? met(each, order.id));
  if (order.index !== undefined && asked.every(({ ofKept }) => ofKept)) return along(type, order, asks);
  const where = all([isLive(type), ...asks]);
  if (order.index !== undefined) return walkingKept(order.index, where, asked, own);
  if (!own || (order.onRecord && asked.every(({ table }) => table !== "own")))
    return along(type, order, asks);
  const from = order.onRecord
    ? sql`from ${records} cross join ${own} on ${idOf(own)} = ${records.id}`
    : sql`from ${own} cross join ${records} on ${records.id} = ${idOf(own)}`;
  return { from, where };
}

/** What is asked of the very field that gives the order: its index leaps to where it is met. */
export function leapOf({ field, where, ofValue }: Condition, order: Order): SQL | undefined {
  if (field !== order.field) return undefined;
  return order.index === undefined ? where(open) : ofValue?.(order.column);
}

/** The index of an order and no other table. What is kept is of live records of the type. */
export function along(type: RecordType, order: Order, asks: SQL[]): Plan {
  if (order.index !== undefined)
    return { from: sql`from ${customValues}`, where: all([keptOfField(order.index), ...asks]) };
  if (order.onRecord) return { from: sql`from ${records}`, where: all([isLive(type), ...asks]) };
  return { from: sql`from ${tableOf(type)}`, where: all(asks) };
}

const all = (asks: SQL[]): SQL => (asks.length > 0 ? sql.join(asks, sql` and `) : sql`1`);

function walkingKept(index: number, where: SQL, asked: Condition[], own: ReturnType<typeof tableOf>): Plan {
  const needsOwn = own && asked.some(({ table }) => table === "own");
  const ownRow = needsOwn ? sql` cross join ${own} on ${idOf(own)} = ${records.id}` : sql``;
  const from = sql`from ${customValues} cross join ${records} on ${records.id} = ${customValues.recordId}${ownRow}`;
  return { from, where: sql`${keptOfField(index)} and ${where}` };
}
