import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { backUp } from "./backup";
import { dropBallast } from "./ballast";
import { adoptStore, type Store } from "./client";
import { connect } from "./connect";
import { writeTrouble } from "./disk";
import { StoreInUse, StoreRefused } from "./errors";
import { isFounded, migrate, migrationsFolder, pendingMigrations, readMigrations } from "./migrate";
import { writingStore } from "./open";
import { recordStart, type StartState } from "./start-state";

/** The file of a data folder that the records are in. */
export const storeFile = (dataDir: string): string => join(dataDir, "rapport.db");

const reserveBytes = 16 * 1024 * 1024;

/**
 * Opens the store of `dataDir` for this process, after a backup and an upgrade where this release brings one. What
 * goes wrong is recorded and returned, so that the server stays up and says it. Only `StoreInUse` is thrown: then
 * this process must stop.
 */
export async function startStore(dataDir: string, migrations = migrationsFolder()): Promise<StartState> {
  try {
    mkdirSync(dataDir, { recursive: true });
    adoptStore(await upgradedStore(dataDir, migrations));
    return recordStart({ ok: true });
  } catch (error) {
    if (error instanceof StoreInUse) throw error;
    return recordStart(redState(error, dataDir));
  }
}

async function upgradedStore(dataDir: string, migrations: string): Promise<Store> {
  const connection = connectWithRoom(dataDir);
  try {
    await upgrade(connection.sqlite, dataDir, migrations);
    return writingStore(connection, reserveBytes);
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Even opening writes a little; on a full disk it may have what was kept back. */
function connectWithRoom(dataDir: string) {
  try {
    return connect(storeFile(dataDir));
  } catch (error) {
    if (writeTrouble(dataDir) !== "full") throw error;
    dropBallast(dataDir);
    return connect(storeFile(dataDir));
  }
}

function redState(error: unknown, dataDir: string): StartState {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof StoreRefused) return { red: message, mayPass: false };
  const trouble = writeTrouble(dataDir);
  if (!trouble) return { red: `The data in ${dataDir} cannot be opened: ${message}.`, mayPass: false };
  return { red: `The data folder ${dataDir} takes no writes (${trouble}): ${message}.`, mayPass: true };
}

async function upgrade(sqlite: Database, dataDir: string, folder: string): Promise<void> {
  const pending = pendingMigrations(sqlite, readMigrations(folder));
  const [first] = pending;
  if (!first) return;
  if (isFounded(sqlite)) await backUp(sqlite, join(dataDir, "backups", `before-${first.tag}.db`));
  migrate(sqlite, pending);
  sqlite.pragma("wal_checkpoint(TRUNCATE)");
}
