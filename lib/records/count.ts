import { type SQL, sql } from "drizzle-orm";
import { db, type Store, store } from "@/db/client";
import { versionOf } from "./versions";

/** Past this a count says `10,000+` (SPEC.md 2.1). */
export const countLimit = 10_000;

type Known = { count: number; version: number; at: number };
const memory = new WeakMap<Store, Map<string, Known>>();
const kept = 1000;
/** A count past its limit stays past it, but for a mass deletion: good enough for this long. */
const manyFor = 60_000;

/**
 * How many rows `from …` gives, up to one past `limit`. Remembered until a record of the type is written, since
 * counting is the dearest part of a list page and the same lists are opened all day.
 */
export function countUpTo(type: string, from: SQL, now: Date, limit = countLimit): number {
  const query = db()
    .select({ n: sql<number>`count(*)` })
    .from(sql`(select 1 ${from} limit ${limit + 1})`);
  const { sql: text, params } = query.toSQL();
  const key = JSON.stringify([text, params]);
  const version = versionOf(type);
  const known = remembered().get(key);
  if (known && (known.version === version || (known.count > limit && now.getTime() - known.at < manyFor)))
    return known.count;
  const { n } = query.get()!;
  remember(key, { count: n, version, at: now.getTime() });
  return n;
}

function remembered(): Map<string, Known> {
  const known = memory.get(store()) ?? new Map<string, Known>();
  memory.set(store(), known);
  return known;
}

function remember(key: string, known: Known): void {
  const all = remembered();
  all.delete(key);
  all.set(key, known);
  if (all.size > kept) all.delete(all.keys().next().value!);
}
