import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { records } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import type { ListQuery } from "@/lib/filters/filter";
import { conditions } from "./list";
import { isLive, met } from "./plan";
import { joinOwn } from "./tables";
import type { RecordType } from "./type";

/**
 * Which of these records stand in a list, whatever page of it: those of its type that the viewer may see and its
 * filters let through. Of the others nothing is told, not even that they are there. Throws BadAddress.
 */
export function arrivalsIn(
  viewer: Viewer,
  type: RecordType,
  query: Pick<ListQuery, "filters" | "q">,
  ids: readonly number[],
  now: Date,
): number[] {
  const id = sql`${records.id}`;
  const all = [
    sql`${id} in (select value from json_each(${JSON.stringify(ids)}))`,
    isLive(type),
    ...conditions(viewer, type, query, now).map((each) => met(each, id)),
  ];
  const rows = db().all<{ id: number }>(
    sql`select ${id} as id from ${records}${joinOwn(type)} where ${sql.join(all, sql` and `)}`,
  );
  return rows.map((row) => row.id);
}
