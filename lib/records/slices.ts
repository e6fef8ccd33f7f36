import { setImmediate } from "node:timers/promises";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";

/** How many rows are gone through at once, so that no request waits for the figures of another. */
const sliceRows = 2000;

/** A range of ids: above the one, up to the other. */
export type Slice = { after: number; upTo: number };

/** The same ranges as `rangesOf`, with room for other requests between them. */
export async function* slicesOf(id: SQL, table: SQL, where?: SQL): AsyncGenerator<Slice> {
  for (const slice of rangesOf(id, table, where)) {
    yield slice;
    await setImmediate();
  }
}

/**
 * Ranges of ids that hold all rows of a table, or those that `where` says. An index, or the table itself, must give
 * these rows in the order of their ids.
 */
export function* rangesOf(id: SQL, table: SQL, where = sql`1`): Generator<Slice> {
  for (let after = 0; ; ) {
    const next = db().get<{ id: number } | undefined>(sql`select ${id} as id from ${table}
      where ${where} and ${id} > ${after} order by ${id} limit 1 offset ${sliceRows - 1}`);
    yield { after, upTo: next?.id ?? Number.MAX_SAFE_INTEGER };
    if (!next) return;
    after = next.id;
  }
}

/** That an id is in a range. */
export const within = (id: SQL, { after, upTo }: Slice): SQL => sql`${id} > ${after} and ${id} <= ${upTo}`;
