import type { Database } from "better-sqlite3";
import { StoreRefused } from "./errors";

const oldestNode = 22;
const oldestSqlite = "3.51.3";

/** Throws `StoreRefused` on a Node that would crash, not fail, when SQLite's binary is loaded: call it before. */
export function requireNode(version: string = process.versions.node): void {
  if (Number.parseInt(version, 10) >= oldestNode) return;
  throw new StoreRefused(`Rapport needs Node ${oldestNode} or newer; this is Node ${version}.`);
}

/** Throws `StoreRefused` on an SQLite older than 3.51.3, the first without the WAL-reset fault that can lose a commit. */
export function requireSqlite(sqlite: Database): void {
  const version = String(sqlite.prepare("SELECT sqlite_version()").pluck().get());
  if (!isOlder(version, oldestSqlite)) return;
  throw new StoreRefused(`Rapport needs SQLite ${oldestSqlite} or newer; this is SQLite ${version}.`);
}

/** Whether the first dotted version comes before the second. */
export const isOlder = (version: string, than: string): boolean =>
  version.localeCompare(than, "en", { numeric: true }) < 0;
