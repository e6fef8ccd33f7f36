import { parentPort, workerData } from "node:worker_threads";
import Database from "better-sqlite3";
import { Columns } from "./columns.ts";
import { figuresOf, type Question } from "./figures.ts";

// Answers what changed rules would do, beside the server's own thread. It keeps what it has read of the ledger for the
// next question. Imports nothing by our short names: the thread is started from this very file, by the built server
// as by a test.
const columns = new Columns();

parentPort?.on("message", (question: Question) => {
  try {
    parentPort?.postMessage({ figures: answer(question) });
  } catch (error) {
    parentPort?.postMessage({ error });
  }
});

function answer(question: Question) {
  const sqlite = new Database(workerData.file, { readonly: true, fileMustExist: true });
  try {
    return figuresOf(sqlite, columns, question);
  } finally {
    sqlite.close();
  }
}
