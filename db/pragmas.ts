import type { Database } from "better-sqlite3";
import { StoreRefused } from "./errors";

/** Bytes of write-ahead log that stay on disk between checkpoints. */
export const walLimitBytes = 32 * 1024 * 1024;

const ofEveryConnection = [
  "foreign_keys = ON",
  "busy_timeout = 5000",
  "trusted_schema = OFF",
  // Else what a savepoint must be able to put back is written to a temporary file, page by page.
  "temp_store = MEMORY",
  "cache_size = -65536", // KiB
];

// None of these stays in the file: SQLite reopens a WAL database at synchronous=NORMAL, which loses commits when
// the power goes. The fullfsync pair matters on macOS alone.
const ofTheWriter = [
  "journal_mode = WAL",
  "synchronous = FULL",
  "fullfsync = ON",
  "checkpoint_fullfsync = ON",
  // Pages. A thread does it long before (checkpoint.ts); this is for when it cannot, as under a very long transaction.
  "wal_autocheckpoint = 8000",
  `journal_size_limit = ${walLimitBytes}`,
];

/** Sets what a connection that only reads needs. */
export function settleReader(sqlite: Database): void {
  for (const pragma of ofEveryConnection) sqlite.pragma(pragma);
  sqlite.pragma("query_only = ON");
}

/** Sets what does not stay set, and throws `StoreRefused` when a setting that durability hangs on did not take. */
export function settleWriter(sqlite: Database): void {
  for (const pragma of [...ofTheWriter, ...ofEveryConnection]) sqlite.pragma(pragma);
  expect(sqlite, "synchronous", 2);
  expect(sqlite, "foreign_keys", 1);
  expect(sqlite, "journal_mode", sqlite.memory ? "memory" : "wal");
}

function expect(sqlite: Database, pragma: string, wanted: number | string): void {
  const found = sqlite.pragma(pragma, { simple: true });
  if (found !== wanted)
    throw new StoreRefused(`SQLite did not take ${pragma} = ${wanted}; it says ${found}.`);
}
