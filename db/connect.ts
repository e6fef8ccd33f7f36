import { dirname } from "node:path";
import Database from "better-sqlite3";
import { holdFolder } from "./lock";
import { settleReader, settleWriter } from "./pragmas";
import { requireNode, requireSqlite } from "./runtime";
import { keepStatements } from "./statements";

/** SQLite on a file, set up, and with the file's folder held. */
export type Connection = { sqlite: Database.Database; file: string; close(): void };

/** Opens `file` (or `:memory:`) to read and write. Throws `StoreRefused` where that would be unsafe. */
export function connect(file: string): Connection {
  requireNode();
  const release = file === ":memory:" ? () => {} : holdFolder(dirname(file));
  try {
    return settled(new Database(file), file, settleWriter, release);
  } catch (error) {
    release();
    throw error;
  }
}

/** Opens `file` to look and not to touch; another process may be working on it. */
export function connectReader(file: string): Connection {
  requireNode();
  return settled(new Database(file, { readonly: true, fileMustExist: true }), file, settleReader, () => {});
}

function settled(
  sqlite: Database.Database,
  file: string,
  settle: (sqlite: Database.Database) => void,
  release: () => void,
): Connection {
  try {
    requireSqlite(sqlite);
    settle(sqlite);
    keepStatements(sqlite);
  } catch (error) {
    sqlite.close();
    throw error;
  }
  const close = () => {
    sqlite.close();
    release();
  };
  return { sqlite, file, close };
}
