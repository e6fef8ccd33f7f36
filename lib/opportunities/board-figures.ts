import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { leads, opportunities } from "@/db/schema";
import { type Condition, open } from "@/lib/filters/condition";
import { leadType } from "@/lib/leads/lead";
import { remembered } from "@/lib/records/memory";
import { gathering } from "@/lib/records/plan";
import { slicesOf, within } from "@/lib/records/slices";
import type { BoardSource } from "./board-column";
import type { Figures } from "./board-tile";

/**
 * How many rows of a column meet conditions that hold the viewer's reach, and their sums: of all of them, however many
 * are shown. Remembered until a record of the type is written, under the query itself, so that nobody gets another's.
 */
export function figuresOf({ type, holds }: BoardSource, asked: Condition[], now: Date): Promise<Figures> {
  const { from, where, driver } = gathering(type, [holds, ...asked], "own", now);
  const isLead = type.name === leadType.name;
  const table = isLead ? leads : opportunities;
  const share = isLead ? sql`0` : sql`${opportunities.probability}`;
  // `total` adds up as floating point, which is exact up to 2^53 and does not overflow past it.
  const query = sql`select count(*) as count, total(${table.amountCents}) as cents,
    total(${table.amountCents} * ${share}) as weighted ${from} where ${where}`;
  const inSlices = async () => {
    const id = sql`${table.id}`;
    const sums: Figures = { count: 0, cents: 0, weighted: 0 };
    for await (const slice of slicesOf(id, sql`${table}`, holds.where(open)))
      add(sums, db().get<Figures>(sql`${query} and ${within(id, slice)}`));
    return sums;
  };
  // Where something else finds the rows, it finds few.
  const atOnce = async () => db().get<Figures>(query);
  return remembered(type.name, query, now, driver === holds ? inSlices : atOnce);
}

function add(sums: Figures, { count, cents, weighted }: Figures): void {
  sums.count += count;
  sums.cents += cents;
  sums.weighted += weighted;
}
