import { parentPort } from "node:worker_threads";
import { layOut } from "./lay-out.ts";
import type { Paper } from "./paper";

/** A quote to be printed, and what became of it. */
export type PrintJob = { id: number; paper: Paper; picture: string | null };
export type Printed = { id: number; bytes?: Uint8Array; error?: unknown };

// Lays out quotes beside the server's own thread, which many products would hold up for seconds. Imports nothing by our
// short names: the thread is started from this very file, by the built server as by a test.
parentPort?.on("message", async ({ id, paper, picture }: PrintJob) => {
  try {
    parentPort?.postMessage({ id, bytes: await layOut(paper, picture) });
  } catch (error) {
    parentPort?.postMessage({ id, error });
  }
});
