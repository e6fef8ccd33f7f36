import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { openStore, store } from "@/db/client";
import { migrationsFolder } from "@/db/migrate";
import { startStore, storeFile } from "@/db/start";
import { startState } from "@/db/start-state";
import { health } from "@/lib/health/health";
import { finished, startChild } from "./child";
import { folderForTest } from "./folder";
import { eventsInChain, integrityOf, writeEvent } from "./history";

/** The migrations of this release and, later than all of them, those given. */
function migrationsWith(added: Record<string, string>): string {
  const folder = join(folderForTest(), "migrations");
  cpSync(migrationsFolder(), folder, { recursive: true });
  const path = join(folder, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(path, "utf8"));
  for (const [tag, sql] of Object.entries(added)) {
    writeFileSync(join(folder, `${tag}.sql`), sql);
    journal.entries.push({ tag, when: journal.entries.at(-1).when + 1 });
  }
  writeFileSync(path, JSON.stringify(journal));
  return folder;
}

/** A data folder with three events in it, that nobody has open. */
async function dataFolder(): Promise<string> {
  const folder = folderForTest();
  await startStore(folder);
  for (let count = 0; count < 3; count++) writeEvent();
  store().close();
  return folder;
}

const failing = { "9000_first": "CREATE TABLE first (id)", "9001_second": "INSERT INTO missing VALUES (1)" };

test("a migration that fails leaves every byte as it was, and health is red and says which and why", async () => {
  const folder = await dataFolder();
  const before = readFileSync(storeFile(folder));
  await startStore(folder, migrationsWith(failing));
  expect(readFileSync(storeFile(folder)).equals(before)).toBe(true);
  expect(existsSync(`${storeFile(folder)}-wal`)).toBe(false);
  const reason =
    "Migration 9001_second failed: no such table: missing. The data is as it was before the upgrade.";
  expect(startState()).toEqual({ red: reason, mayPass: false });
  expect(health()).toEqual({ status: "red", reasons: [reason] });
});

test("the release before starts again on a file whose upgrade failed", async () => {
  const folder = await dataFolder();
  await startStore(folder, migrationsWith(failing));
  expect(await startStore(folder)).toEqual({ ok: true });
  expect(health()).toEqual({ status: "ok" });
  expect(eventsInChain(store().sqlite)).toBe(3);
  store().close();
});

test("an upgrade is made after a backup that opens by itself", async () => {
  const folder = await dataFolder();
  expect(await startStore(folder, migrationsWith({ "9000_first": "CREATE TABLE first (id)" }))).toEqual({
    ok: true,
  });
  expect(store().sqlite.prepare("SELECT count(*) FROM first").pluck().get()).toBe(0);
  store().close();
  const backup = new Database(join(folder, "backups/before-9000_first.db"), { readonly: true });
  expect(integrityOf(backup)).toBe("ok");
  expect(eventsInChain(backup)).toBe(3);
  expect(() => backup.prepare("SELECT * FROM first")).toThrow("no such table");
  backup.close();
});

test("rebuilding a table keeps the rows that point at it", async () => {
  const folder = await dataFolder();
  await startStore(
    folder,
    migrationsWith({
      "9000_make": `CREATE TABLE parent (id INTEGER PRIMARY KEY);--> statement-breakpoint
        CREATE TABLE child (parent_id REFERENCES parent(id) ON DELETE CASCADE);--> statement-breakpoint
        INSERT INTO parent VALUES (1);--> statement-breakpoint INSERT INTO child VALUES (1);`,
      "9001_rebuild": `CREATE TABLE new_parent (id INTEGER PRIMARY KEY, name TEXT);--> statement-breakpoint
        INSERT INTO new_parent (id) SELECT id FROM parent;--> statement-breakpoint
        DROP TABLE parent;--> statement-breakpoint ALTER TABLE new_parent RENAME TO parent;`,
    }),
  );
  expect(store().sqlite.prepare("SELECT parent_id FROM child").pluck().all()).toEqual([1]);
  expect(store().sqlite.pragma("foreign_keys", { simple: true })).toBe(1);
  store().close();
});

test("a migration that leaves a row pointing at nothing is taken back", async () => {
  const folder = await dataFolder();
  const sql = "INSERT INTO links (relation, from_id, to_id, created_at) VALUES ('a', 98, 99, 0)";
  expect(await startStore(folder, migrationsWith({ "9000_orphan": sql }))).toEqual({
    red: expect.stringContaining("9000_orphan failed: a row of links points at a missing row of records"),
    mayPass: false,
  });
});

test("a process killed in the middle of a migration leaves the data as it was", async () => {
  const folder = await dataFolder();
  const endless = `CREATE TABLE big AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
    SELECT i, randomblob(1000) FROM n`;
  const child = startChild("start-child.ts", [folder, migrationsWith({ "9000_endless": endless })]);
  const end = finished(child);
  while (!existsSync(`${storeFile(folder)}-wal`)) await wait(20);
  await wait(300);
  child.kill("SIGKILL");
  await end;
  const reopened = openStore(storeFile(folder));
  expect(integrityOf(reopened.sqlite)).toBe("ok");
  expect(eventsInChain(reopened.sqlite)).toBe(3);
  expect(reopened.sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'big'").get()).toBe(undefined);
  reopened.close();
});

test("a file from a newer release is left alone", async () => {
  const folder = await dataFolder();
  await startStore(folder, migrationsWith({ "9000_newer": "CREATE TABLE newer (id)" }));
  store().close();
  expect(await startStore(folder)).toMatchObject({
    red: expect.stringContaining("written by a newer Rapport"),
  });
});

test("only the server upgrades a file; a command asks for it", async () => {
  const folder = await dataFolder();
  const sqlite = new Database(storeFile(folder));
  sqlite.exec(
    "DELETE FROM __drizzle_migrations WHERE created_at = (SELECT max(created_at) FROM __drizzle_migrations)",
  );
  sqlite.close();
  expect(() => openStore(storeFile(folder))).toThrow("Start the server once");
  expect(() => openStore(storeFile(folder), { readonly: true })).toThrow("Start the server once");
});

test("a file that is no database turns health red and stays what it is", async () => {
  const folder = folderForTest();
  writeFileSync(storeFile(folder), "not a database, but somebody's file".repeat(50));
  expect(await startStore(folder)).toEqual({
    red: `The data in ${folder} cannot be opened: file is not a database.`,
    mayPass: false,
  });
  expect(readFileSync(storeFile(folder), "utf8")).toContain("somebody's file");
});
