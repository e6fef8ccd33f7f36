import { sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { matchKeys } from "@/db/schema";
import type { Stored } from "@/lib/records/record";
import { hostKey, isMatched, nameKey } from "./keys";

export type MatchKeys = typeof matchKeys.$inferSelect;

/** Brings what a record is recognised by to what it now says; one that is not live is not recognised. */
export function keepMatchKeys(record: Stored, live: boolean): void {
  if (!isMatched(record.type)) return;
  if (live) put.run(matchKeysOf(record));
  else take.run({ recordId: record.id });
}

const take = prepared(
  sql`delete from ${matchKeys} where ${matchKeys.recordId} = ${sql.placeholder("recordId")}`,
);

const put = prepared(sql`insert into ${matchKeys} (record_id, type, name, host)
  values (${sql.join(
    ["recordId", "type", "name", "host"].map((key) => sql.placeholder(key)),
    sql`, `,
  )})
  on conflict do update set type = excluded.type, name = excluded.name, host = excluded.host`);

/** What should be kept of a record; the check of the database compares with this. */
export const matchKeysOf = ({
  id,
  type,
  name,
  values,
}: Pick<Stored, "id" | "type" | "name" | "values">): MatchKeys => ({
  recordId: id,
  type,
  name: nameKey(name),
  host: hostKey(values.website ?? null),
});
