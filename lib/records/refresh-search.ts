import { transact } from "@/db/client";
import { allWithoutAccess } from "./record";
import { anyRecordType } from "./registry";
import { indexForSearch } from "./search-index";

const slice = 50;

/** Writes the search documents of a type's live records anew. Yields after each slice, so that others get in between. */
export function* refreshSearchOf(typeName: string): Generator<void> {
  const type = anyRecordType(typeName);
  for (const rows of allWithoutAccess(type, slice)) {
    transact(() => {
      for (const row of rows) if (row.deletedAt === null) indexForSearch(type, row, true);
    });
    yield;
  }
}
