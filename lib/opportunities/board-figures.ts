import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { leads, opportunities } from "@/db/schema";
import type { Condition } from "@/lib/filters/condition";
import { leadType } from "@/lib/leads/lead";
import { remembered } from "@/lib/records/memory";
import { gathering } from "@/lib/records/plan";
import type { BoardSource } from "./board-column";
import type { Figures } from "./board-tile";

/**
 * How many rows of a column meet conditions that hold the viewer's reach, and their sums: of all of them, however many
 * are shown. Remembered until a record of the type is written, under the query itself, so that nobody gets another's.
 */
export function figuresOf({ type, holds }: BoardSource, asked: Condition[], now: Date): Figures {
  const { from, where } = gathering(type, [holds, ...asked], "own", now);
  const isLead = type.name === leadType.name;
  const amount = isLead ? sql`${leads.amountCents}` : sql`${opportunities.amountCents}`;
  const share = isLead ? sql`0` : sql`${opportunities.probability}`;
  // `total` adds up as floating point, which is exact up to 2^53 and does not overflow past it.
  const query = sql`select count(*) as count, total(${amount}) as cents, total(${amount} * ${share}) as weighted
    ${from} where ${where}`;
  return remembered(type.name, query, now, () => db().get<Figures>(query));
}
