import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { searchDocuments } from "@/db/schema";
import { allWithoutAccess, type Stored } from "@/lib/records/record";
import { recordTypes } from "@/lib/records/registry";
import { documentOf, type SearchDocument } from "@/lib/records/search-index";
import type { RecordType } from "@/lib/records/type";

/** Yields a sentence for every live record that is not found as it reads, and every deleted one that still is. */
export function* checkSearch(): Generator<string> {
  yield* checkIndex();
  for (const type of recordTypes())
    for (const slice of allWithoutAccess(type)) {
      const documents = documentsOf(slice);
      for (const record of slice) {
        const problem = compare(type, record, documents.get(record.id));
        if (problem) yield `Search: ${type.labels.one} ${record.id} ${problem}`;
      }
    }
}

const documentsOf = (slice: Stored[]): Map<number, SearchDocument> =>
  new Map(
    db()
      .select()
      .from(searchDocuments)
      .where(sql`${searchDocuments.recordId} between ${slice[0]!.id} and ${slice.at(-1)!.id}`)
      .all()
      .map((document) => [document.recordId, document]),
  );

function compare(type: RecordType, record: Stored, found: SearchDocument | undefined): string | null {
  if (record.deletedAt !== null) return found ? "is deleted and can still be found." : null;
  if (!found) return "cannot be found.";
  const wanted = documentOf(type, record);
  return JSON.stringify(wanted) === JSON.stringify(found)
    ? null
    : "is found under words that it no longer holds.";
}

/** FTS5's own comparison of its index with every document; it is asked by a command that looks like an insert. */
function* checkIndex(): Generator<string> {
  try {
    db().run(sql`insert into records_search (records_search, rank) values ('integrity-check', 1)`);
  } catch (error) {
    yield `Search: the index does not hold what its documents say (${error instanceof Error ? error.message : error}).`;
  }
}
