import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { searchDocuments } from "@/db/schema";
import { quote } from "@/lib/records/matching";
import { allWithoutAccess, type Stored } from "@/lib/records/record";
import { recordTypes } from "@/lib/records/registry";
import { documentOf, type SearchDocument } from "@/lib/records/search-index";
import type { RecordType } from "@/lib/records/type";

/** Yields a sentence for every live record that is not found as it reads, and every deleted one that still is. */
export function* checkSearch(): Generator<string> {
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
  if (JSON.stringify(wanted) !== JSON.stringify(found))
    return "is found under words that it no longer holds.";
  return isIndexed(found) ? null : "is not in the index as its document reads.";
}

/** Enough to tell one text from another; a whole description would take long to look up. */
const looked = 300;

/** Whether the index of trigrams holds the document's name, keys and text at its place. */
function isIndexed({ recordId, name, keys, body }: SearchDocument): boolean {
  const parts = Object.entries({ name, keys, body }).filter(([, text]) => [...text].length >= 3);
  if (parts.length === 0) return true;
  const phrase = parts.map(([part, text]) => `${part} : ${quote(text.slice(0, looked))}`).join(" AND ");
  const found = db().get(
    sql`select 1 from records_search where rowid = ${recordId} and records_search match ${phrase}`,
  );
  return found !== undefined;
}
