import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Stored } from "@/lib/records/record";

/**
 * The records whose history shows what is written on `record`: itself, and for a case its contact and account
 * (SPEC.md 9.1).
 */
export function audienceOf(record: Stored): number[] {
  const also = record.type === "case" ? [record.values.contactId, record.values.accountId] : [];
  return [record.id, ...also.filter((id) => typeof id === "number")];
}

/** After a case changed its contact or account: its interactions show where the case now belongs. */
export function followCase(record: Stored): void {
  const audience = JSON.stringify(audienceOf(record));
  db().run(sql`delete from interaction_records where interaction_id in
    (select id from interactions where record_id = ${record.id}) and record_id not in (select value from json_each(${audience}))`);
  db().run(sql`insert or ignore into interaction_records (record_id, at, interaction_id)
    select audience.value, interactions.at, interactions.id from interactions, json_each(${audience}) as audience
    where interactions.record_id = ${record.id}`);
}
