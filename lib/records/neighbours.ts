import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { records } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import type { Value } from "@/lib/fields/field";
import type { ListQuery } from "@/lib/filters/filter";
import { listRecords } from "./list";
import { type Cursor, orderOf, writeCursor } from "./order";
import { getRecord } from "./record";
import { recordType } from "./registry";
import { joinOwn } from "./tables";

/** The records before and after one in a list; null at an end. */
export type Neighbours = { previous: number | null; next: number | null };

/**
 * Whom a record stands between in the list that somebody came from, whatever page of it. A record that the list's
 * filter does not show stands where its sort value puts it. Throws NotFound.
 */
export function neighboursOf(
  viewer: Viewer,
  typeName: string,
  id: number,
  query: ListQuery,
  now: Date,
): Neighbours {
  const type = recordType(typeName);
  getRecord(viewer, type, id);
  const cursor = writeCursor(cursorOf(typeName, id, query));
  const beside = (at: "after" | "before") =>
    listRecords(viewer, type, { ...query, size: 25, place: { at, cursor } }, [], now).rows.at(
      at === "after" ? 0 : -1,
    )?.id ?? null;
  return { previous: beside("before"), next: beside("after") };
}

/** Where the record stands in the order: the first stretch that holds it, and its value there. */
function cursorOf(typeName: string, id: number, { sort }: ListQuery): Cursor {
  const type = recordType(typeName);
  const order = orderOf(type, sort);
  const from = sql`from ${records}${joinOwn(type)} where ${records.id} = ${id}`;
  for (const [stretch, { where, key }] of order.stretches.entries()) {
    const value = key ? key(order.column) : sql`null`;
    const row = db().get<{ value: Value } | undefined>(
      sql`select ${value} as value ${from} and ${where(order.column)}`,
    );
    if (row) return { stretch, value: row.value, id };
  }
  return { stretch: order.stretches.length - 1, value: null, id };
}
