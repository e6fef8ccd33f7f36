import type { Transaction } from "better-sqlite3";
import { isStoreFull } from "./errors";
import type { Db, Store } from "./open";
import type { RoomState } from "./room";

export { type Db, openStore, type Store } from "./open";

// On the global object, because a bundler may load this module more than once in a process.
const slot = globalThis as { rapportStore?: Store; rapportCommitted?: Map<string, () => void> };

/** Makes `store` the one that this process works on. */
export function adoptStore(store: Store): void {
  slot.rapportStore = store;
}

/** The store of this process. Throws when none was opened. */
export function store(): Store {
  if (!slot.rapportStore) throw new Error("The store is not open.");
  return slot.rapportStore;
}

/** Closes the store of this process if one is open: its log is written back, and its folder is free again. */
export function closeStore(): void {
  slot.rapportStore?.close();
  slot.rapportStore = undefined;
}

export const db = (): Db => store().db;

/**
 * Runs `work` in one immediate, synchronous transaction: all of it is kept, or none, and when this returns it will
 * outlive a loss of power. Nested calls join the outer one. Throws `StoreFullError` when the disk takes no write.
 */
export function transact<T>(work: () => T): T {
  const { sqlite, room } = store();
  if (sqlite.inTransaction) return work();
  room?.requireRoom();
  return commit(work);
}

/**
 * The same for what must work on a full disk too: signing in, signing out and deleting. It may use the room that
 * is kept back for them, and then runs `work` a second time.
 */
export function transactOnReserve<T>(work: () => T): T {
  const { sqlite, room } = store();
  if (sqlite.inTransaction) return work();
  try {
    return commit(work);
  } catch (error) {
    if (!isStoreFull(error) || !room?.freeReserve()) throw error;
    return commit(work);
  }
}

/** Within a transaction: keeps what `work` writes, or nothing of it when it throws, and all the rest either way. */
export const attempt = <T>(work: () => T): T => transaction(store())(work) as T;

/** How many rows were written since the store was opened, to tell whether something that failed had begun to write. */
export const rowsWritten = (): number =>
  (store().sqlite.prepare("select total_changes() as n").get() as { n: number }).n;

/** Differs after every write, of this process or another, for what is remembered until then. */
export function stateOfRows(): string {
  const text = "select total_changes() as own, data_version as others from pragma_data_version";
  const { own, others } = store().sqlite.prepare(text).get() as { own: number; others: number };
  return `${own} ${others}`;
}

/**
 * Calls back after every commit of this process, for whoever follows what is written: under a name, so that a module
 * which is loaded twice follows once. What it throws reaches whoever wrote, so it only sets something going.
 */
export function followCommits(name: string, follow: () => void): void {
  slot.rapportCommitted ??= new Map();
  slot.rapportCommitted.set(name, follow);
}

type Runner = Transaction<(work: () => unknown) => unknown>;

// Made once for a store: making one costs as much as the savepoint of a row.
const runners = new WeakMap<Store, Runner>();

function transaction(store: Store): Runner {
  const runner = runners.get(store) ?? store.sqlite.transaction((work) => work());
  runners.set(store, runner);
  return runner;
}

function commit<T>(work: () => T): T {
  const { room, anchor, checkpointer } = store();
  let result: T;
  try {
    result = transaction(store()).immediate(work) as T;
  } catch (error) {
    throw room ? room.explain(error) : error;
  }
  room?.wrote();
  anchor?.follow();
  checkpointer?.follow();
  for (const follow of slot.rapportCommitted?.values() ?? []) follow();
  return result;
}

/** Comes when the log that commits leave behind is as short as it should be, for long work to wait for. */
export const logSettled = async (): Promise<void> => store().checkpointer?.settled();

/** Whether writes go through at present, for a banner. It looks again by itself after there was trouble. */
export const storeState = (): RoomState => store().room?.state() ?? { writable: true };
