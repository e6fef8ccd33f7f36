import { setImmediate } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { opportunities } from "@/db/schema";

/** How many deals are gone through at once, so that no request waits for the figures of another. */
const sliceDeals = 2000;

/** A range of ids: above the one, up to the other. */
export type Slice = { after: number; upTo: number };

/** Ranges of ids that hold all deals there are, with room for other requests between them. */
export async function* slicesOfDeals(): AsyncGenerator<Slice> {
  for (let after = 0; ; ) {
    const next = db().get<
      { id: number } | undefined
    >(sql`select ${opportunities.id} as id from ${opportunities}
      not indexed where ${opportunities.id} > ${after} order by ${opportunities.id} limit 1 offset ${sliceDeals - 1}`);
    yield { after, upTo: next?.id ?? Number.MAX_SAFE_INTEGER };
    if (!next) return;
    after = next.id;
    await setImmediate();
  }
}
