"use client";

let there = false;
const watching = new Set<() => void>();

/** Whether the server can be reached, as far as this tab was told. */
export const isThere = (): boolean => there;

/** Notes that the connection to the server was opened, or lost. */
export function noteReach(now: boolean): void {
  there = now;
  if (there) for (const back of watching) back();
}

/** Calls back whenever the server can be reached again, until what it gives is called. */
export function watchReach(back: () => void): () => void {
  watching.add(back);
  return () => void watching.delete(back);
}
