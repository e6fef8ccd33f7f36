import { Worker } from "node:worker_threads";
import type { Logo } from "@/lib/company/logo";
import type { Paper } from "./paper";
import type { Printed, PrintJob } from "./print-thread";
import { dataUrl } from "./printable";

type Printer = {
  worker: Worker;
  jobs: number;
  waiting: Map<number, PromiseWithResolvers<Buffer>>;
  idle?: NodeJS.Timeout;
};

const idleMs = 60_000;
/** A quote that takes more fails alone. */
const mostMegabytes = 256;

// On the global object, because a bundler may load this module more than once in a process.
const slot = globalThis as { rapportPrinter?: Printer };

/**
 * A quote as PDF, on as many pages of A4 as it takes, laid out in a thread of its own so that nobody else waits. Letters
 * that the font lacks are drawn as empty boxes.
 */
export function pdfOf(paper: Paper, logo: Logo | null): Promise<Buffer> {
  slot.rapportPrinter ??= newPrinter();
  const { rapportPrinter: printer } = slot;
  const job: PrintJob = { id: ++printer.jobs, paper, picture: logo && dataUrl(logo) };
  const answer = Promise.withResolvers<Buffer>();
  printer.waiting.set(job.id, answer);
  clearTimeout(printer.idle);
  printer.worker.ref();
  printer.worker.postMessage(job);
  return answer.promise;
}

function newPrinter(): Printer {
  const printer: Printer = { worker: startThread(), jobs: 0, waiting: new Map() };
  const lost = (error?: unknown) => end(printer, error ?? new Error("The thread that prints ended."));
  printer.worker.on("message", (done: Printed) => answered(printer, done)).on("error", lost);
  printer.worker.on("exit", () => lost());
  return printer;
}

// An object, since the bundler adds to what a thread is given.
const startThread = () =>
  new Worker(new URL("./print-thread.ts", import.meta.url), {
    workerData: {},
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });

function answered(printer: Printer, { id, bytes, error }: Printed): void {
  const answer = printer.waiting.get(id);
  printer.waiting.delete(id);
  if (bytes) answer?.resolve(Buffer.from(bytes));
  else answer?.reject(error);
  if (printer.waiting.size === 0) rest(printer);
}

/** The fonts are kept for a minute; neither they nor the thread keep the process from ending. */
function rest(printer: Printer): void {
  printer.worker.unref();
  printer.idle = setTimeout(() => {
    end(printer);
    void printer.worker.terminate();
  }, idleMs).unref();
}

function end(printer: Printer, error?: unknown): void {
  if (slot.rapportPrinter === printer) slot.rapportPrinter = undefined;
  clearTimeout(printer.idle);
  for (const { reject } of printer.waiting.values()) reject(error);
  printer.waiting.clear();
}
