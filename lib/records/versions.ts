import { type Store, stateOfRows, store } from "@/db/client";

type Counts = Map<string, number>;

// On the global object, because a bundler may load this module more than once, and what a job writes counts for pages.
const slot = globalThis as { rapportVersions?: WeakMap<Store, Counts> };

function counts(): Counts {
  slot.rapportVersions ??= new WeakMap();
  const known = slot.rapportVersions.get(store()) ?? new Map<string, number>();
  slot.rapportVersions.set(store(), known);
  return known;
}

/**
 * Says that records of a type, or what else goes by such a name, were written: whatever was remembered of them is old.
 */
export const touched = (type: string): void => void counts().set(type, versionOf(type) + 1);

/** Grows with every write of what goes by this name, since the process started. */
export const versionOf = (type: string): number => counts().get(type) ?? 0;

/**
 * What `read` finds, kept until what goes by this name is touched, by whichever copy of a module. From within a
 * transaction nothing is kept: what is found there may yet be taken back.
 */
export function keptUntilTouched<Found>(noun: string, read: () => Found): () => Found {
  const kept = new WeakMap<Store, { found: Found; version: number }>();
  const known = () => {
    const held = kept.get(store());
    const version = versionOf(noun);
    if (held?.version === version) return held.found;
    const found = read();
    if (!store().sqlite.inTransaction) kept.set(store(), { found, version });
    return found;
  };
  keeping.push(known);
  return known;
}

/**
 * What `read` finds, kept until anything at all is written, by whomever: for what every page asks and many places write.
 * From within a transaction nothing is kept.
 */
export function keptUntilWritten<Found>(read: () => Found): () => Found {
  const kept = new WeakMap<Store, { found: Found; written: string }>();
  return () => {
    if (store().sqlite.inTransaction) return read();
    const written = stateOfRows();
    const held = kept.get(store());
    if (held?.written === written) return held.found;
    const found = read();
    kept.set(store(), { found, written });
    return found;
  };
}

const keeping: (() => unknown)[] = [];

/** Reads anew what is kept so and was touched, for a transaction of many writes, which else would read it for each. */
export function freshen(): void {
  for (const known of keeping) known();
}
