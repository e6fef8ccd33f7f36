import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import type { EventContent } from "./event";

type About = { recordId: number; kinds: readonly EventContent["kind"][]; part: [key: string, id: number] };

/** Who did the last of these kinds to a part of a record, by name; Rapport itself where no person did. */
export function lastActor({ recordId, kinds, part: [key, id] }: About): string {
  const row = db()
    .select({ first: users.firstName, last: users.lastName })
    .from(users)
    .where(
      eq(
        users.id,
        sql`(select actor_id from events where subject = 'record' and subject_id = ${recordId}
          and kind in (select value from json_each(${JSON.stringify(kinds)}))
          and content ->> ${key} = ${id} order by id desc limit 1)`,
      ),
    )
    .get();
  return row ? `${row.first} ${row.last}` : "Rapport";
}
