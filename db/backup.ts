import { closeSync, fsyncSync, mkdirSync, openSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";

/**
 * Writes a consistent, checked copy of an open database to `path`, in one file, while others go on working. The
 * copy has its name only once it is whole and on disk. Throws when the copy does not pass SQLite's `quick_check`.
 */
export async function backUp(sqlite: Database.Database, path: string): Promise<void> {
  const unfinished = `${path}.unfinished`;
  mkdirSync(dirname(path), { recursive: true });
  await sqlite.backup(unfinished);
  requireSound(unfinished);
  sync(unfinished);
  renameSync(unfinished, path);
  sync(dirname(path));
}

function requireSound(path: string): void {
  const copy = new Database(path);
  try {
    copy.pragma("journal_mode = DELETE");
    const verdict = copy.pragma("quick_check(1)", { simple: true });
    if (verdict !== "ok") throw new Error(`the backup is damaged: ${verdict}`);
  } finally {
    copy.close();
  }
}

function sync(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
