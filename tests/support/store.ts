import Database from "better-sqlite3";
import { adoptStore, openStore, type Store, store } from "@/db/client";
import { writingStore } from "@/db/open";
import { settleWriter } from "@/db/pragmas";
import { keepStatements } from "@/db/statements";

/**
 * Gives a function that adopts a new store in memory with what `fill` puts into one. Only the first is made so;
 * those after it are copies of it, which take a fiftieth of the time.
 */
export function freshly<Made>(fill: () => Made): () => Made {
  let first: { bytes: Buffer; made: Made } | undefined;
  return () => {
    first ??= filled(fill);
    adoptStore(copyOf(first.bytes));
    return structuredClone(first.made);
  };
}

function filled<Made>(fill: () => Made) {
  adoptStore(openStore(":memory:"));
  const made = fill();
  return { bytes: store().sqlite.serialize(), made };
}

function copyOf(bytes: Buffer): Store {
  const sqlite = new Database(bytes);
  settleWriter(sqlite);
  keepStatements(sqlite);
  return writingStore({ sqlite, file: ":memory:", close: () => sqlite.close() });
}

/** Adopts a new store in memory with nothing in it but the schema. */
export const emptyStore = freshly(() => {});
