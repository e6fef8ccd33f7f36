import { eq } from "drizzle-orm";
import { db, type Store, store, transact } from "@/db/client";
import { streamPositions } from "@/db/schema";
import { lastEntryId } from "@/lib/live/entries";

const reader = "notifications";

// How far it has read beyond what is saved. On the global object, because a bundler may load this module more than once.
const slot = globalThis as { rapportNotified?: WeakMap<Store, number> };

function known(): WeakMap<Store, number> {
  slot.rapportNotified ??= new WeakMap();
  return slot.rapportNotified;
}

/**
 * The entry up to which everybody was notified. It begins with the first that is there when it is first asked for, so
 * that a sample business notifies of nothing; null while there is none.
 */
export function position(): number | null {
  return known().get(store()) ?? savedPosition() ?? begin();
}

function begin(): number | null {
  const last = lastEntryId();
  if (last === 0) return null;
  transact(() => savePosition(last));
  return last;
}

/** What of it would outlive the process. */
export const savedPosition = (): number | null =>
  db().select().from(streamPositions).where(eq(streamPositions.reader, reader)).get()?.eventId ?? null;

/** Keeps it for good, within the transaction of what was written by it. */
export function savePosition(eventId: number): void {
  db()
    .insert(streamPositions)
    .values({ reader, eventId })
    .onConflictDoUpdate({ target: streamPositions.reader, set: { eventId } })
    .run();
}

/** Keeps it for as long as the process lives. */
export const movePosition = (eventId: number): void => void known().set(store(), eventId);
