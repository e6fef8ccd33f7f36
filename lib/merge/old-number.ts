import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { cases, records } from "@/db/schema";
import { isMergedAway, survivorOf } from "./merged";

const caseNumber = /^[a-z]{3}-\d{7}$/i;

/** The case that one with this number was merged into, whoever may see it, so that the number still leads somewhere. */
export function survivorOfNumber(asked: string): number | undefined {
  if (!caseNumber.test(asked)) return undefined;
  const loser = db().get<{ id: number } | undefined>(sql`select ${cases.id} as id
    from ${cases} join ${records} on ${records.id} = ${cases.id}
    where ${cases.number} = ${asked.toUpperCase()} and ${isMergedAway}`);
  return loser && survivorOf(loser.id);
}
