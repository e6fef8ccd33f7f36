import { setImmediate } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { type BusinessHours, caseClocks, records } from "@/db/schema";
import { enqueue } from "@/lib/jobs/enqueue";
import { tellToReadAgain } from "@/lib/live/connections";
import { hoursChanged, hoursOf } from "./calendars";
import { runOut } from "./charge";
import { underHours } from "./clock";
import { clockRows, keepDue, setClock } from "./rows";

const slice = 50;

/**
 * Has the running clocks of these departments' cases go on in the hours that hold now; to be called in the transaction
 * that changed them. `was` are the hours until `now`: what was used in them counts.
 */
export function reckonLater(teamIds: number[], was: BusinessHours | null, now: Date): void {
  hoursChanged();
  for (const teamId of teamIds) enqueue("reckon-clocks", { teamId, was, at: now.getTime() }, now);
}

/** Does that for one department, a slice of its cases at a time. Doing it twice changes nothing more. */
export async function reckonClocks(teamId: number, was: BusinessHours | null, at: Date): Promise<void> {
  runOut(at);
  for (let last: number | null = 0; last !== null; await setImmediate()) {
    const from: number = last;
    last = transact(() => reckonSlice(teamId, was, at, from));
  }
  // No case was changed that the history would tell of, and yet all are due at another time.
  tellToReadAgain();
}

/** Gives the last case of the slice; null when there was none. */
function reckonSlice(teamId: number, was: BusinessHours | null, at: Date, from: number): number | null {
  const cases = db().all<{ id: number }>(sql`select distinct case_id as id from ${caseClocks}
    where case_id > ${from} and running_since is not null and case_id in
      (select id from ${records} where type = 'case' and team_id = ${teamId} and deleted_at is null)
    order by case_id limit ${slice}`);
  for (const { id } of cases) reckonCase(id, teamId, was, at);
  return cases.at(-1)?.id ?? null;
}

/** A clock that was touched since then runs in the new hours already. */
function reckonCase(caseId: number, teamId: number, was: BusinessHours | null, at: Date): void {
  for (const row of clockRows(caseId))
    if (row.runningSince && row.runningSince <= at)
      setClock(row.id, underHours(row, was, hoursOf(teamId), at));
  keepDue(caseId);
}
