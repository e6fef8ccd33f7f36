import { asc, gt } from "drizzle-orm";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import { genesis, hashOfContent, hashOfEntry } from "./chain";

/** Something that is not as it was written. `id` is the entry, or the first of those that are missing. */
export type Fault = { id: number; problem: string };

type Entry = typeof events.$inferSelect;
type Link = Pick<Entry, "id" | "hash">;

const sliceSize = 1000;

/**
 * Follows the chain of the whole history and yields whatever breaks it: entries that are missing, altered, or put
 * elsewhere, and content that is not the one that was written. Content emptied by an erasure is in order. It reads
 * in slices, so memory stays small and nobody waits behind it. That the end is missing, no chain can tell; the anchor
 * beside the database does.
 */
export function* verifyChain(): Generator<Fault> {
  let last: Link = { id: 0, hash: genesis };
  for (let slice = after(0); slice.length > 0; slice = after(last.id))
    for (const entry of slice) {
      yield* faultsOf(entry, last);
      last = entry;
    }
}

const after = (id: number): Entry[] =>
  db().select().from(events).where(gt(events.id, id)).orderBy(asc(events.id)).limit(sliceSize).all();

/** After a gap nobody knows the hash to go on from, so the next entry's own is taken as it stands. */
function* faultsOf(entry: Entry, last: Link): Generator<Fault> {
  const missing = entry.id - last.id - 1;
  if (missing > 0) yield { id: last.id + 1, problem: gap(last.id + 1, entry.id - 1) };
  else if (hashOfEntry(last.hash, entry) !== entry.hash)
    yield { id: entry.id, problem: `Entry ${entry.id} or the one before it was altered.` };
  if (!isContentWhole(entry))
    yield { id: entry.id, problem: `The content of entry ${entry.id} was altered.` };
}

const gap = (from: number, to: number) =>
  from === to ? `Entry ${from} is missing.` : `Entries ${from} to ${to} are missing.`;

function isContentWhole({ content, salt, contentHash }: Entry): boolean {
  if (content === null && salt === null) return true;
  return content !== null && salt !== null && hashOfContent(salt, content) === contentHash;
}
