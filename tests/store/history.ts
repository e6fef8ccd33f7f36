import type { Database } from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { transact } from "@/db/client";
import { events } from "@/db/schema";
import { system } from "@/lib/access/viewer";
import { appendEvent } from "@/lib/events/append";
import { genesis, hashOfEntry } from "@/lib/events/chain";

/** Appends one event to the history of this process's store, and gives its number once it is acknowledged. */
export const writeEvent = (name = "Rapport"): number => transact(() => addEvent(name));

/** The same within the caller's transaction. */
export const addEvent = (name: string): number =>
  appendEvent(system, { subject: "company", id: 1 }, { kind: "admin.created", name, values: {} }, new Date());

/** How many events there are. Throws when one is missing or the chain is broken. */
export function eventsInChain(sqlite: Database): number {
  const rows = drizzle(sqlite, { casing: "snake_case" }).select().from(events).orderBy(events.id).all();
  let before = genesis;
  for (const [index, row] of rows.entries()) {
    if (row.id !== index + 1 || row.hash !== hashOfEntry(before, row)) throw new Error(`Broken at ${row.id}`);
    before = row.hash;
  }
  return rows.length;
}

/** What SQLite says of the file: `ok`, or what is wrong. */
export const integrityOf = (sqlite: Database): unknown => sqlite.pragma("integrity_check", { simple: true });
