import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { customValues } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import type { FieldRow } from "./field-rows";
import { holders, readyIndexOf } from "./held";

/** Throws Invalid, naming the records, where live records hold the same value of a field that is to be unique. */
export function refuseDuplicates(viewer: Viewer, field: FieldRow): void {
  const indexId = readyIndexOf(field, "unique");
  const twice = db().all<{
    value: string | number;
    n: number;
  }>(sql`select ${customValues.value} as value, count(*) as n
    from ${customValues} where ${customValues.indexId} = ${indexId} and ${customValues.value} is not null
    group by ${customValues.value} having n > 1 limit 2`);
  const [first] = twice;
  if (!first) return;
  const also = twice.length > 1 ? " Other values are held more than once, too." : "";
  const by = holders(viewer, indexId, first.value);
  throw new Invalid({ unique: `“${first.value}” is held by ${by}.${also} Make them differ first.` });
}
