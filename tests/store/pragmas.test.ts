import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openStore, type Store } from "@/db/client";
import { StoreRefused } from "@/db/errors";
import { walLimitBytes } from "@/db/pragmas";
import { isOlder, requireNode } from "@/db/runtime";
import { folderForTest } from "./folder";

const setting = (store: Store, name: string) => store.sqlite.pragma(name, { simple: true });

function opened(file: string, options?: { readonly: boolean }): Store {
  const store = openStore(file, options);
  onTestFinished(() => store.close());
  return store;
}

test("a file that is opened again is as durable as a new one", () => {
  const file = join(folderForTest(), "rapport.db");
  openStore(file).close();
  const store = opened(file);
  expect(setting(store, "journal_mode")).toBe("wal");
  expect(setting(store, "synchronous")).toBe(2);
});

test("foreign keys hold, schema functions are not trusted, and the log is cut back", () => {
  const store = opened(join(folderForTest(), "rapport.db"));
  expect(setting(store, "foreign_keys")).toBe(1);
  expect(setting(store, "trusted_schema")).toBe(0);
  expect(setting(store, "busy_timeout")).toBe(5000);
  expect(setting(store, "journal_size_limit")).toBe(walLimitBytes);
});

test("the log stays under 64 MB while much more than that is written", () => {
  const file = join(folderForTest(), "rapport.db");
  const { sqlite } = opened(file);
  sqlite.exec("CREATE TABLE heap (bytes)");
  for (let count = 0; count < 100; count++) sqlite.exec("INSERT INTO heap VALUES (randomblob(1000000))");
  expect(statSync(`${file}-wal`).size).toBeLessThan(64 * 1024 * 1024);
});

test("a reader opens beside the writer, sees its commits and can change nothing", () => {
  const file = join(folderForTest(), "rapport.db");
  const writer = opened(file);
  const reader = opened(file, { readonly: true });
  writer.sqlite.exec("INSERT INTO clock_sightings VALUES (1, 2, 3)");
  expect(reader.sqlite.prepare("SELECT seen_at FROM clock_sightings").pluck().get()).toBe(2);
  expect(() => reader.sqlite.exec("DELETE FROM clock_sightings")).toThrow("readonly");
});

test("a reader of a file that is not there makes none", () => {
  const file = join(folderForTest(), "rapport.db");
  expect(() => openStore(file, { readonly: true })).toThrow("unable to open");
});

test("an old Node is refused with a plain sentence", () => {
  expect(() => requireNode("20.20.2")).toThrow(
    new StoreRefused("Rapport needs Node 22 or newer; this is Node 20.20.2."),
  );
  expect(() => requireNode("22.0.0")).not.toThrow();
});

test("releases compare by number, not by letter", () => {
  expect(isOlder("3.9.0", "3.51.3")).toBe(true);
  expect(isOlder("3.51.2", "3.51.3")).toBe(true);
  expect(isOlder("3.51.3", "3.51.3")).toBe(false);
  expect(isOlder("3.100.0", "3.51.3")).toBe(false);
});
