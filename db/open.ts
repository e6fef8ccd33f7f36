import { dirname } from "node:path";
import type { Database } from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { type Anchor, openAnchor } from "./anchor";
import { type Checkpointer, watchLog } from "./checkpoint";
import { type Connection, connect, connectReader } from "./connect";
import { StoreRefused } from "./errors";
import {
  isFounded,
  type Migration,
  migrate,
  migrationsFolder,
  pendingMigrations,
  readMigrations,
} from "./migrate";
import { type Room, watchRoom } from "./room";
import * as schema from "./schema";

export type Db = BetterSQLite3Database<typeof schema>;

/** An open store: the drizzle handle that `lib` uses and the SQLite connection beneath it. */
export type Store = {
  db: Db;
  sqlite: Database;
  file: string;
  /** These belong to a file that is open for writing. */
  anchor?: Anchor;
  checkpointer?: Checkpointer;
  room?: Room;
  /** Writes the log back, closes the file and lets go of its folder. */
  close(): void;
};

/**
 * Opens `file` (or `:memory:`), holds its folder, sets what does not stay set, and founds the schema in a new one.
 * With `readonly` it opens beside a running server, to look and not to touch. Throws `StoreRefused` with a plain
 * sentence: on an old Node or SQLite, when another process has the folder (`StoreInUse`), and on a file that must
 * be upgraded first, since that wants a backup and is for `startStore` to do.
 */
export function openStore(file: string, { readonly = false } = {}): Store {
  const connection = readonly ? connectReader(file) : connect(file);
  try {
    found(connection.sqlite, readMigrations(migrationsFolder()));
    return readonly ? readingStore(connection) : writingStore(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
}

function found(sqlite: Database, migrations: Migration[]): void {
  const pending = pendingMigrations(sqlite, migrations);
  if (pending.length === 0) return;
  if (isFounded(sqlite) || sqlite.readonly) {
    throw new StoreRefused(
      "The data is from an older Rapport. Start the server once; it makes a backup and upgrades.",
    );
  }
  migrate(sqlite, pending);
}

const readingStore = ({ sqlite, file, close }: Connection): Store => ({
  db: drizzle(sqlite, { schema, casing: "snake_case" }),
  sqlite,
  file,
  close,
});

/** A store over a connection whose schema is up to date, keeping `reserveBytes` back for a full disk. */
export function writingStore(connection: Connection, reserveBytes = 0): Store {
  const store = readingStore(connection);
  if (store.sqlite.memory) return store;
  const folder = dirname(store.file);
  const anchor = openAnchor(folder, store.sqlite);
  const checkpointer = watchLog(store.file, store.sqlite);
  const close = () => {
    anchor.close();
    checkpointer.close();
    connection.close();
  };
  return { ...store, anchor, checkpointer, room: watchRoom(folder, store.sqlite, reserveBytes), close };
}
