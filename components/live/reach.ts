"use client";

let away = false;
const watching = new Set<() => void>();

/** Whether the connection to the server was lost, and not opened again yet. */
export const isAway = (): boolean => away;

/** Notes that the connection to the server was opened, or lost. */
export function noteReach(there: boolean): void {
  away = !there;
  for (const tell of watching) tell();
}

/** Calls back whenever the connection was lost or opened, until what it gives is called. */
export function watchReach(tell: () => void): () => void {
  watching.add(tell);
  return () => void watching.delete(tell);
}
