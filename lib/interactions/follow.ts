import { sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import type { Stored } from "@/lib/records/record";

/** The fields of a case or a deal that name the records which share its history. */
const sharing: Record<string, readonly string[]> = {
  case: ["contactId", "accountId"],
  opportunity: ["primaryContactId", "accountId"],
};

/**
 * The records whose history shows what is written on `record`: itself; for a case or a deal its contact and account
 * (SPEC.md 9.1); and for a deal the lead that became it, which is read on as it was.
 */
export function audienceOf(record: Stored): number[] {
  const also = (sharing[record.type] ?? []).map((key) => record.values[key]);
  const leads = record.type === "opportunity" ? leadsOf.all<{ id: number }>({ id: record.id }) : [];
  return [record.id, ...also.filter((id) => typeof id === "number"), ...leads.map(({ id }) => id)];
}

/** Whether a change of a case or a deal has its history show elsewhere. */
export const showsElsewhere = (before: Stored, after: Stored): boolean =>
  (sharing[after.type] ?? []).some((key) => before.values[key] !== after.values[key]);

/** After a case or a deal changed its contact or account: its interactions show where it now belongs. */
export function followRecord(record: Stored): void {
  if (!(record.type in sharing)) return;
  const given = { id: record.id, audience: JSON.stringify(audienceOf(record)) };
  leave.run(given);
  arrive.run(given);
}

const id = sql.placeholder("id");
const audience = sql.placeholder("audience");

const leadsOf = prepared(sql`select id from leads where opportunity_id = ${id}`);

const leave = prepared(sql`delete from interaction_records where interaction_id in
  (select id from interactions where record_id = ${id}) and record_id not in (select value from json_each(${audience}))`);

const arrive = prepared(sql`insert or ignore into interaction_records (record_id, at, interaction_id)
  select audience.value, interactions.at, interactions.id from interactions, json_each(${audience}) as audience
  where interactions.record_id = ${id}`);
