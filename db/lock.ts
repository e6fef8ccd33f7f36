import { join } from "node:path";
import Database from "better-sqlite3";
import { StoreInUse } from "./errors";

/**
 * Holds the data folder for this process until the given function is called. The kernel lets go of it when the
 * process ends, however it ends. Throws `StoreInUse` when another has it.
 */
export function holdFolder(folder: string): () => void {
  const lock = new Database(join(folder, "lock.db"), { timeout: 0 });
  try {
    lock.pragma("journal_mode = MEMORY");
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    throw isBusy(error) ? new StoreInUse(folder) : error;
  }
  return () => lock.close();
}

const isBusy = (error: unknown) => error instanceof Error && "code" in error && error.code === "SQLITE_BUSY";
