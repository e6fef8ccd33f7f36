import { setImmediate, setTimeout } from "node:timers/promises";
import { isAnswering } from "./requests";

const quietMs = 0.5;
const turnsAtMost = 50;

/** How long a slice of long work may take: whoever asks for a page meanwhile waits no longer than that. */
export const sliceMs = 15;

/**
 * Lets requests go first: comes back after a turn of the event loop in which nothing else was done, or after so
 * many that the work would starve.
 */
export async function letOthersPass(): Promise<void> {
  for (let turn = 0; turn < turnsAtMost; turn++) {
    const before = performance.now();
    await setImmediate();
    if (performance.now() - before < quietMs) return;
  }
}

/** What takes longer is a long answer, such as an export, and work goes on beside it. */
const patienceMs = 100;

/**
 * Between slices of work that nobody's request does: lets whole pages be answered first, so that each waits for one
 * slice and not for one at each of its steps; for so long at most that the work does not starve.
 */
export async function letPagesPass(): Promise<void> {
  await letOthersPass();
  const until = performance.now() + patienceMs;
  while (isAnswering(patienceMs) && performance.now() < until) await setTimeout(1);
}

/** Works through `items` from `from` for as long as a slice may take, one at least. Gives where it stopped. */
export function forOneSlice<T>(items: readonly T[], from: number, work: (item: T) => void): number {
  const end = performance.now() + sliceMs;
  let at = from;
  do work(items[at++]!);
  while (at < items.length && performance.now() < end);
  return at;
}
