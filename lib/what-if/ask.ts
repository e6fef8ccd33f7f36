import { Worker } from "node:worker_threads";
import { store } from "@/db/client";
import { Columns } from "./columns";
import { type Figures, figuresOf, type Question } from "./figures";

type Waiting = { question: Question; answer: PromiseWithResolvers<Figures | null> };
type Thread = {
  worker: Worker;
  file: string;
  asked?: Waiting;
  waiting: Map<number, Waiting>;
  idle?: NodeJS.Timeout;
};

const idleMs = 60_000;

// On the global object, because a bundler may load this module more than once in a process.
const slot = globalThis as { rapportWhatIf?: Thread };

/**
 * Asks a thread of its own what changed rules would do, so that nobody else waits for it. `asker` is who asks: of
 * several questions of theirs only the newest is answered, and those that it overtook get null.
 */
export function askFigures(asker: number, question: Question): Promise<Figures | null> {
  const { sqlite, file } = store();
  // What is only in memory no other thread can open.
  if (sqlite.memory) return Promise.resolve(figuresOf(sqlite, new Columns(), question));
  const thread = threadFor(file);
  const answer = Promise.withResolvers<Figures | null>();
  thread.waiting.get(asker)?.answer.resolve(null);
  thread.waiting.delete(asker);
  thread.waiting.set(asker, { question, answer });
  askNext(thread);
  return answer.promise;
}

function threadFor(file: string): Thread {
  const { rapportWhatIf: running } = slot;
  if (running?.file === file) return running;
  running?.worker.terminate();
  const thread: Thread = { worker: startThread(file), file, waiting: new Map() };
  const lost = (error?: unknown) => end(thread, error ?? new Error("The what-if thread ended."));
  thread.worker.on("message", (message) => answered(thread, message)).on("error", lost);
  thread.worker.on("exit", () => lost());
  slot.rapportWhatIf = thread;
  return thread;
}

// An object, since the bundler adds to what a thread is given.
const startThread = (file: string) =>
  new Worker(new URL("./thread.ts", import.meta.url), { workerData: { file } });

function askNext(thread: Thread): void {
  if (thread.asked) return;
  clearTimeout(thread.idle);
  const next = thread.waiting.entries().next().value;
  if (!next) {
    rest(thread);
    return;
  }
  const [asker, waiting] = next;
  thread.waiting.delete(asker);
  thread.asked = waiting;
  thread.worker.ref();
  thread.worker.postMessage(waiting.question);
}

function answered(thread: Thread, { figures, error }: { figures?: Figures; error?: unknown }): void {
  const answer = thread.asked?.answer;
  thread.asked = undefined;
  if (figures) answer?.resolve(figures);
  else answer?.reject(error);
  askNext(thread);
}

/** What was read is kept for a minute; neither it nor its thread keeps the process from ending. */
function rest(thread: Thread): void {
  thread.worker.unref();
  thread.idle = setTimeout(() => void thread.worker.terminate(), idleMs).unref();
}

function end(thread: Thread, error: unknown): void {
  if (slot.rapportWhatIf === thread) slot.rapportWhatIf = undefined;
  clearTimeout(thread.idle);
  for (const { answer } of [thread.asked, ...thread.waiting.values()].filter((each) => each !== undefined))
    answer.reject(error);
  thread.asked = undefined;
  thread.waiting.clear();
}
