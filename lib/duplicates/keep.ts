import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { matchKeys } from "@/db/schema";
import type { Stored } from "@/lib/records/record";
import { hostKey, isMatched, nameKey } from "./keys";

export type MatchKeys = typeof matchKeys.$inferSelect;

/** Brings what a record is recognised by to what it now says; one that is not live is not recognised. */
export function keepMatchKeys(record: Stored, live: boolean): void {
  if (!isMatched(record.type)) return;
  if (!live) {
    db().delete(matchKeys).where(eq(matchKeys.recordId, record.id)).run();
    return;
  }
  const { recordId, ...keys } = matchKeysOf(record);
  db()
    .insert(matchKeys)
    .values({ recordId, ...keys })
    .onConflictDoUpdate({ target: matchKeys.recordId, set: keys })
    .run();
}

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
