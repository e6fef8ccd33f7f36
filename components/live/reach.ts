"use client";

let away = false;
const watching = new Set<() => void>();

/** Whether the connection to the server was lost, and not opened again yet. */
export const isAway = (): boolean => away;

/** Notes that the connection to the server was opened, or lost. */
export function noteReach(there: boolean): void {
  away = !there;
  if (there) for (const back of watching) back();
}

/** Calls back whenever the server can be reached again, until what it gives is called. */
export function watchReach(back: () => void): () => void {
  watching.add(back);
  return () => void watching.delete(back);
}
