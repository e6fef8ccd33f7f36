import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { remembered } from "./memory";

/** Past this a count says `10,000+` (SPEC.md 2.1). */
export const countLimit = 10_000;

/** A count past its limit stays past it, but for a mass deletion: good enough for this long. */
const manyForMs = 60_000;

/** How many rows `from …` gives, up to one past `limit`: the dearest part of a list page, so it is remembered. */
export function countUpTo(type: string, from: SQL, now: Date, limit = countLimit): number {
  const query = sql`select count(*) as n from (select 1 ${from} limit ${limit + 1})`;
  const ask = () => db().get<{ n: number }>(query).n;
  return remembered(type, query, now, ask, (n, ageMs) => n > limit && ageMs < manyForMs);
}
