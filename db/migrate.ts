import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { MigrationFailed, StoreRefused } from "./errors";

export type Migration = { tag: string; createdAt: number; hash: string; statements: string[] };

/** Where the migrations of this release are. The server, the commands and the tests all run from the root. */
export const migrationsFolder = (): string => join(process.cwd(), "db/migrations");

/** The migrations that drizzle-kit generated into `folder`, oldest first. */
export function readMigrations(folder: string): Migration[] {
  const journal = JSON.parse(readFileSync(join(folder, "meta/_journal.json"), "utf8"));
  return journal.entries.map(({ tag, when }: { tag: string; when: number }) => {
    const text = readFileSync(join(folder, `${tag}.sql`), "utf8");
    const hash = createHash("sha256").update(text).digest("hex");
    return { tag, createdAt: when, hash, statements: text.split("--> statement-breakpoint") };
  });
}

/** Whether the file holds a schema already. */
export const isFounded = (sqlite: Database): boolean => appliedInstants(sqlite).size > 0;

/** Those of `migrations` that the file lacks. Throws `StoreRefused` when it holds one that this release does not know. */
export function pendingMigrations(sqlite: Database, migrations: Migration[]): Migration[] {
  const applied = appliedInstants(sqlite);
  const pending = migrations.filter(({ createdAt }) => !applied.has(createdAt));
  if (migrations.length - pending.length === applied.size) return pending;
  throw new StoreRefused(
    "The data was written by a newer Rapport. Run that one; an older one would harm it.",
  );
}

/**
 * Applies `pending` in one transaction: all of them, or none. Throws `MigrationFailed` naming the one that failed.
 * Foreign keys are off meanwhile, since rebuilding a table would else empty those that point at it, and are
 * checked as a whole before the commit.
 */
export function migrate(sqlite: Database, pending: Migration[]): void {
  sqlite.pragma("foreign_keys = OFF");
  try {
    sqlite.transaction(applyAll).immediate(sqlite, pending);
  } finally {
    sqlite.pragma("foreign_keys = ON");
  }
}

function applyAll(sqlite: Database, pending: Migration[]): void {
  for (const migration of pending) apply(sqlite, migration);
}

function apply(sqlite: Database, { tag, statements, hash, createdAt }: Migration): void {
  try {
    for (const statement of statements) sqlite.exec(statement);
    requireForeignKeys(sqlite);
    note(sqlite, hash, createdAt);
  } catch (error) {
    throw new MigrationFailed(tag, error);
  }
}

function requireForeignKeys(sqlite: Database): void {
  const [broken] = sqlite.pragma("foreign_key_check") as { table: string; parent: string }[];
  if (broken) throw new Error(`a row of ${broken.table} points at a missing row of ${broken.parent}`);
}

// The table that drizzle's own migrator keeps, so that its tools find what was applied.
const bookkeeping = "__drizzle_migrations";

function note(sqlite: Database, hash: string, createdAt: number): void {
  sqlite.exec(
    `CREATE TABLE IF NOT EXISTS ${bookkeeping} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`,
  );
  sqlite.prepare(`INSERT INTO ${bookkeeping} (hash, created_at) VALUES (?, ?)`).run(hash, createdAt);
}

function appliedInstants(sqlite: Database): Set<number> {
  const exists = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = ?").get(bookkeeping);
  if (!exists) return new Set();
  return new Set(sqlite.prepare(`SELECT created_at FROM ${bookkeeping}`).pluck().all().map(Number));
}
