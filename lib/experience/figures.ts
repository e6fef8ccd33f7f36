import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { scoreEvents } from "@/db/schema";
import { lastOpening } from "./ledger-rows";
import type { Figure } from "./thin";

/** The score after a row of the ledger, with the row and its place among those that count, from 0. */
export type Placed = Figure & { id: number; place: number };

/**
 * How an account's score went since its last opening balance. What was written later than it happened moved the score
 * when it was written: it is never placed before the row before it.
 */
export const figuresOf = (accountId: number): Placed[] =>
  db().all<Placed>(sql`select id, score_after as score, max(at) over (order by id) as at,
      row_number() over (order by id) - 1 as place
    from ${scoreEvents} where account_id = ${accountId} and id >= ${lastOpening(accountId)}
    order by id`);
