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

/** What is asked of the very field that gives the order: its index leaps to where it is met. */
export function leapOf({ field, where, ofValue }: Condition, order: Order): SQL | undefined {
  if (field !== order.field) return undefined;
  return order.index === undefined ? where(open) : ofValue?.(order.column);
}

/** No row of `records` is read: what is kept is of live records of the type. */
export const withinKept = (index: number, asks: SQL[]): Plan => ({
  from: sql`from ${customValues}`,
  where: sql.join([keptOfField(index), ...asks], sql` and `),
});

function walkingKept(index: number, where: SQL, asked: Condition[], own: ReturnType<typeof tableOf>): Plan {
  const needsOwn = own && asked.some(({ table }) => table === "own");
  const ownRow = needsOwn ? sql` cross join ${own} on ${idOf(own)} = ${records.id}` : sql``;
  const from = sql`from ${customValues} cross join ${records} on ${records.id} = ${customValues.recordId}${ownRow}`;
  return { from, where: sql`${keptOfField(index)} and ${where}` };
}
