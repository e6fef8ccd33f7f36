import { sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
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
  const given = { id: record.id, audience: JSON.stringify(audienceOf(record)) };
  leave.run(given);
  arrive.run(given);
}

const id = sql.placeholder("id");
const audience = sql.placeholder("audience");

const leave = prepared(sql`delete from interaction_records where interaction_id in
  (select id from interactions where record_id = ${id}) and record_id not in (select value from json_each(${audience}))`);

const arrive = prepared(sql`insert or ignore into interaction_records (record_id, at, interaction_id)
  select audience.value, interactions.at, interactions.id from interactions, json_each(${audience}) as audience
  where interactions.record_id = ${id}`);
