import { Worker } from "node:worker_threads";
import type { Database } from "better-sqlite3";

/** So many committed pages in the log are worth the writes and the two syncs that bring them into the file. */
const worthPages = 500;

/** Brings the log into the file by a thread of its own, so that no commit waits for that. */
export type Checkpointer = {
  /** To be called after a commit: has the log brought in when it has grown. */
  follow(): void;
  /** Comes when that is done. Long work waits for it between its writes, or the log would never begin anew. */
  settled(): Promise<void>;
  close(): void;
};

/** Watches the log of `file`, which `sqlite` writes. Where a checkpoint fails, the writer's own one is yet to come. */
export function watchLog(file: string, sqlite: Database): Checkpointer {
  const log = sqlite.prepare<[], { log: number; checkpointed: number }>("pragma wal_checkpoint(NOOP)");
  let thread: Worker | undefined;
  let underWay: PromiseWithResolvers<void> | undefined;

  const waitingPages = () => {
    const { log: pages = 0, checkpointed = 0 } = log.get() ?? {};
    return pages - checkpointed;
  };
  const over = () => {
    // Only a checkpoint under way keeps the process from ending.
    thread?.unref();
    underWay?.resolve();
    underWay = undefined;
  };
  const gone = () => {
    thread = undefined;
    over();
  };
  return {
    follow() {
      if (underWay || waitingPages() < worthPages) return;
      underWay = Promise.withResolvers();
      thread ??= startThread(file).on("message", over).on("error", gone).on("exit", gone);
      thread.ref();
      thread.postMessage("now");
    },
    settled: async () => underWay?.promise,
    close: () => void thread?.terminate(),
  };
}

// An object, since the bundler adds to what a thread is given.
const startThread = (file: string) =>
  new Worker(new URL("./checkpoint-thread.ts", import.meta.url), { workerData: { file } });
