import { startState } from "@/db/start-state";
import { log } from "@/lib/log";
import { runDueJobs } from "./runner";
import { enqueueScheduled } from "./schedule";

const tickMs = 5000;

// On the global object, because a bundler may load this module more than once in a process.
const slot = globalThis as { rapportJobs?: NodeJS.Timeout };

/** Looks for due jobs every few seconds, for as long as the process lives. It waits for a store that could not be opened yet. */
export function startJobs(): void {
  if (slot.rapportJobs) return;
  let busy = false;
  const tick = async () => {
    if (busy) return;
    busy = true;
    await work().finally(() => {
      busy = false;
    });
  };
  slot.rapportJobs = setInterval(tick, tickMs).unref();
}

// A full disk must not end the process: it is looked at again at the next tick.
async function work(): Promise<void> {
  const state = startState();
  if (!state || "red" in state) return;
  try {
    const now = new Date();
    enqueueScheduled(now);
    await runDueJobs(now);
  } catch (error) {
    log.error({ err: error }, "The job runner stumbled");
  }
}
