"use client";

import type { LiveMessage } from "@/lib/live/message";

type Listener = (message: LiveMessage) => void;

const listeners = new Set<Listener>();

/** Hands every message that this tab gets to the listener, until what it gives is called. */
export function hear(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Tells everything in this tab that listens. */
export function tell(message: LiveMessage): void {
  for (const listener of listeners) listener(message);
}
