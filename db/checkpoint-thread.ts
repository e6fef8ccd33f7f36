import { parentPort, workerData } from "node:worker_threads";
import Database from "better-sqlite3";

// Brings committed pages from the log into the file each time it is asked to. Imports nothing of ours: the thread is
// started from this very file, by the built server as by a test.
parentPort?.on("message", () => {
  try {
    checkpoint(workerData.file);
  } catch {
    // A full disk, say. The pages stay in the log, and the next write that finds no room there says so.
  }
  parentPort?.postMessage("over");
});

function checkpoint(file: string): void {
  const sqlite = new Database(file, { fileMustExist: true });
  try {
    // What a checkpoint syncs hangs on the connection that does it.
    sqlite.pragma("synchronous = FULL");
    sqlite.pragma("checkpoint_fullfsync = ON");
    sqlite.pragma("wal_checkpoint(PASSIVE)");
  } finally {
    sqlite.close();
  }
}
