import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { records } from "@/db/schema";
import { scope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import type { Field } from "@/lib/fields/field";
import { isLive } from "./plan";
import { columns, head, type Stored, toStored } from "./record";
import { joinOwn } from "./tables";
import type { RecordType } from "./type";

/** Those of these records that are live, of the type and the viewer's to see, in the order asked for. */
export function visibleByIds(
  viewer: Viewer,
  type: RecordType,
  ids: readonly number[],
  fields: readonly Field[],
): Stored[] {
  const rows = db().all<Record<string, unknown>>(sql`select ${head}, ${columns(type, fields)}
    from ${records}${joinOwn(type)}
    where ${records.id} in (select value from json_each(${JSON.stringify(ids)}))
      and ${isLive(type)} and ${scope(viewer, type.name, "view") ?? sql`1`}`);
  const byId = new Map(rows.map((row) => [row.id as number, toStored(row, fields)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
