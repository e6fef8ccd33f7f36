"use client";

import { useSyncExternalStore } from "react";

const none: readonly string[] = [];
const listeners = new Set<() => void>();
const read = new Map<string, readonly string[]>();

function closedIn(key: string): readonly string[] {
  const known = read.get(key);
  if (known) return known;
  const stored = localStorage.getItem(key);
  const closed: string[] = stored ? JSON.parse(stored) : [];
  read.set(key, closed);
  return closed;
}

function keep(key: string, closed: readonly string[]): void {
  read.set(key, closed);
  localStorage.setItem(key, JSON.stringify(closed));
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Which sections of a type this reader has folded, kept in the browser. */
export function useClosedSections(type: string) {
  const key = `rapport.details.${type}`;
  const closed = useSyncExternalStore(
    subscribe,
    () => closedIn(key),
    () => none,
  );
  const toggle = (title: string) =>
    keep(key, closed.includes(title) ? closed.filter((each) => each !== title) : [...closed, title]);
  return { isClosed: (title: string) => closed.includes(title), toggle };
}
