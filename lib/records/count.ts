import { type SQL, sql } from "drizzle-orm";
import { db, type Store, store } from "@/db/client";
import { versionOf } from "./versions";

/** Past this a count says `10,000+` (SPEC.md 2.1). */
export const countLimit = 10_000;

type Known = { count: number; version: number; at: number };
const memory = new WeakMap<Store, Map<string, Known>>();
const kept = 500;
/** A count past the limit stays past it, but for a mass deletion: good enough for this long. */
const manyFor = 60_000;

/**
 * How many rows `from` gives, up to one past the limit. Remembered until a record of the type is written, since
 * counting is the dearest part of a list page and the same lists are opened all day.
 */
export function countUpTo(type: string, from: SQL, now: Date): number {
  const query = db().select({ n: sql`1` }).from(sql`(select 1 ${from})`).toSQL();
  const key = JSON.stringify([query.sql, query.params]);
  const version = versionOf(type);
  const known = remembered().get(key);
  if (
    known &&
    (known.version === version || (known.count > countLimit && now.getTime() - known.at < manyFor))
  )
    return known.count;
  const { n } = db().get<{ n: number }>(
    sql`select count(*) as n from (select 1 ${from} limit ${countLimit + 1})`,
  );
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
