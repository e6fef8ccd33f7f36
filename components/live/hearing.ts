"use client";

import type { LiveChange, LiveMessage } from "@/lib/live/message";

type Listener = (message: LiveMessage) => void;

const listeners = new Set<Listener>();

const mostRecent = 50;
const recent: LiveChange[] = [];
let drawnAt = 0;

/** Hands every message that this tab gets to the listener, until what it gives is called. */
export function hear(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Tells everything in this tab that listens. */
export function tell(message: LiveMessage): void {
  if (message.kind === "change") remember(message);
  if (message.kind === "catch_up") forget();
  for (const listener of listeners) listener(message);
}

function remember(change: LiveChange): void {
  recent.push(change);
  if (recent.length > mostRecent) recent.shift();
}

/** Numbers from before count no more: where a backup was put back, they are given out again. */
function forget(): void {
  recent.length = 0;
  drawnAt = 0;
}

/** The latest changes after an entry: what was told while a page that was drawn then was on its way. */
export const heardAfter = (id: number): LiveChange[] => recent.filter((change) => change.id > id);

/** Notes that the whole page was drawn, by the server, when this entry was the last. */
export function noteDrawn(at: number): void {
  drawnAt = Math.max(drawnAt, at);
}

/** Whether what is on the screen was drawn after an entry, so that it is in it. */
export const isDrawn = (id: number): boolean => id <= drawnAt;

/** The entry at which the page was last drawn, or which was heard last. */
export const knownUpTo = (): number => Math.max(drawnAt, recent.at(-1)?.id ?? 0);
