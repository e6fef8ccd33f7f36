import { setImmediate } from "node:timers/promises";

/** Runs `slice` until it says that nothing is left, and lets other requests through in between. */
export async function inSlices(slice: () => boolean): Promise<void> {
  while (slice()) await setImmediate();
}
