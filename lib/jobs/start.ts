import { startState } from "@/db/start-state";
import { log } from "@/lib/log";
import { followWithNotifications } from "@/lib/notifications/follow";
import { lane } from "@/lib/operations/lane";
import { runOperations } from "@/lib/operations/runner";
import { runDueJobs } from "./runner";
import { enqueueScheduled } from "./schedule";

const tickMs = 5000;

// On the global object, because a bundler may load this module more than once in a process.
const slot = globalThis as { rapportJobs?: NodeJS.Timeout };

/**
 * Looks for due jobs every few seconds, for as long as the process lives, and for operations that were cut off; new
 * ones are taken up at once. It waits for a store that could not be opened yet.
 */
export function startJobs(): void {
  if (slot.rapportJobs) return;
  let busy = false;
  lane().takeUp = takeUp;
  const tick = async () => {
    takeUp();
    if (busy) return;
    busy = true;
    await work().finally(() => {
      busy = false;
    });
  };
  slot.rapportJobs = setInterval(tick, tickMs).unref();
}

const isOpen = () => {
  const state = startState();
  return state !== undefined && !("red" in state);
};

/** Beside the jobs, since an import may take minutes and a mail should not wait for it. */
function takeUp(): void {
  if (isOpen()) runOperations(() => new Date()).catch(stumbled);
}

const stumbled = (error: unknown) => log.error({ err: error }, "The job runner stumbled");

// A full disk must not end the process: it is looked at again at the next tick.
async function work(): Promise<void> {
  if (!isOpen()) return;
  try {
    const now = new Date();
    followWithNotifications();
    enqueueScheduled(now);
    await runDueJobs(now);
  } catch (error) {
    stumbled(error);
  }
}
