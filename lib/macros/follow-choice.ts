import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { macros } from "@/db/schema";
import type { GivenUp } from "@/lib/views/follow-choice";

/**
 * Has the macros that set a choice of a case set what cases have in its stead; one that some cases still have, they go
 * on setting. Joins the transaction that gives the choice up.
 */
export function macrosFollow({ type, field, fromId, intoIds }: GivenUp): void {
  const [intoId, ...others] = intoIds;
  if (type !== "case" || intoId === undefined || others.length > 0) return;
  const at = `$.${field}`;
  db().run(sql`update ${macros} set "values" = json_set("values", ${at}, ${String(intoId)})
    where json_extract("values", ${at}) = ${String(fromId)}`);
}
