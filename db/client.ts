import Database from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import * as schema from "./schema";

export type Db = BetterSQLite3Database<typeof schema>;

/** An open store: the drizzle handle that `lib` uses and the SQLite connection beneath it. */
export type Store = { db: Db; sqlite: Database.Database; file: string };

/** Opens `file` (or `:memory:`), sets what does not stay set, and brings the schema up to date. */
export function openStore(file: string): Store {
  const sqlite = new Database(file);
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  sqlite.pragma("busy_timeout = 5000");
  sqlite.pragma("trusted_schema = OFF");
  sqlite.pragma("cache_size = -65536");
  const db = drizzle(sqlite, { schema, casing: "snake_case" });
  migrate(db, { migrationsFolder: `${process.cwd()}/db/migrations` });
  return { db, sqlite, file };
}

const slot = globalThis as { rapportStore?: Store };

/** Makes `store` the one that this process works on. */
export function useStore(store: Store): void {
  slot.rapportStore = store;
}

/** The store of this process. Throws when none was opened. */
export function store(): Store {
  if (!slot.rapportStore) throw new Error("The store is not open.");
  return slot.rapportStore;
}

export const db = (): Db => store().db;

/** Runs `work` in one immediate, synchronous transaction: all of it is kept, or none. Nested calls join the outer one. */
export function transact<T>(work: () => T): T {
  const { sqlite } = store();
  if (sqlite.inTransaction) return work();
  return sqlite.transaction(work).immediate();
}
