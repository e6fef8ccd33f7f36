import { setImmediate } from "node:timers/promises";
import { startState } from "@/db/start-state";
import { log } from "@/lib/log";
import { nextInstant, runOut } from "./charge";

const lookMs = 500;
/** After a failure, such as a full disk, there is no use in looking as often. */
const restMs = 30_000;
const slice = 5;

// On the global object, because a bundler may load this module more than once in a process.
const slot = globalThis as { rapportClocks?: NodeJS.Timeout };

/**
 * Charges every clock within a second of its running out, for as long as the process lives, and at its start all that
 * ran out while there was none. Looking costs one row of an index; unlike a timer for the next instant, it need not be
 * told of clocks that were started, and a computer that slept or whose time was set does not lead it astray.
 */
export function watchClocks(): void {
  if (slot.rapportClocks) return;
  let restUntil = 0;
  let busy = false;
  const look = async () => {
    if (busy || !isOpen() || Date.now() < restUntil) return;
    busy = true;
    await catchUp()
      .catch((error: unknown) => {
        log.error({ err: error }, "The clocks of cases could not be looked at");
        restUntil = Date.now() + restMs;
      })
      .finally(() => {
        busy = false;
      });
  };
  slot.rapportClocks = setInterval(look, lookMs).unref();
}

function isOpen(): boolean {
  const state = startState();
  return state !== undefined && !("red" in state);
}

/** In slices, so that requests need not wait for all that a night without a server left. */
async function catchUp(): Promise<void> {
  for (let next = nextInstant(); next && next <= new Date(); next = nextInstant()) {
    runOut(new Date(), slice);
    await setImmediate();
  }
}
