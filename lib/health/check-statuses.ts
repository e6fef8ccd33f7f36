import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { cases, departmentStatuses, records } from "@/db/schema";

type Misfit = { id: number; statusId: number };

/** Proves that every live case has a status that its department offers (SPEC.md 5.1). */
export function* checkStatuses(): Generator<string> {
  const found = db().all<Misfit>(sql`select ${cases.id} as id, ${cases.statusId} as statusId
    from ${cases} cross join ${records} on ${records.id} = ${cases.id}
    where ${records.deletedAt} is null and not exists (
      select 1 from ${departmentStatuses} where ${departmentStatuses.statusId} = ${cases.statusId}
        and ${departmentStatuses.teamId} is
          (select own.team_id from ${departmentStatuses} as own where own.team_id = ${records.teamId} limit 1))`);
  for (const { id, statusId } of found)
    yield `Case ${id}: its department does not offer its status ${statusId}.`;
}
