import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { matchKeys } from "@/db/schema";
import { type MatchKeys, matchKeysOf } from "@/lib/duplicates/keep";
import { matchedTypes } from "@/lib/duplicates/keys";
import { allWithoutAccess, type Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";

/** Yields a sentence for every record that duplicates are not found by as it reads. */
export function* checkMatchKeys(): Generator<string> {
  for (const name of matchedTypes)
    for (const slice of allWithoutAccess(recordType(name))) {
      const kept = keptOf(slice);
      for (const record of slice)
        if (!agree(record, kept.get(record.id)))
          yield `Duplicates: ${name} ${record.id} is recognised by what it no longer says.`;
    }
}

const keptOf = (slice: Stored[]): Map<number, MatchKeys> =>
  new Map(
    db()
      .select()
      .from(matchKeys)
      .where(sql`${matchKeys.recordId} between ${slice[0]!.id} and ${slice.at(-1)!.id}`)
      .all()
      .map((keys) => [keys.recordId, keys]),
  );

function agree(record: Stored, kept: MatchKeys | undefined): boolean {
  if (record.deletedAt !== null) return kept === undefined;
  return JSON.stringify(kept) === JSON.stringify(matchKeysOf(record));
}
