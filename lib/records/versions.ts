import { type Store, store } from "@/db/client";

const counters = new WeakMap<Store, Map<string, number>>();

function counts(): Map<string, number> {
  const known = counters.get(store()) ?? new Map<string, number>();
  counters.set(store(), known);
  return known;
}

/** Says that records of a type were written; whatever was remembered of their number is old. */
export const touched = (type: string): void => void counts().set(type, versionOf(type) + 1);

/** Grows with every write of the type, since the process started. */
export const versionOf = (type: string): number => counts().get(type) ?? 0;
