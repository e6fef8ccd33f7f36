import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { store, storeState, transact } from "@/db/client";
import { startStore, storeFile } from "@/db/start";
import { health } from "@/lib/health/health";
import { folderForTest } from "./folder";
import { addEvent, integrityOf, writeEvent } from "./history";

/** A data folder after `write`, left as a process that was killed would leave it. */
async function folderAfter(write: () => void): Promise<string> {
  const folder = folderForTest();
  const left = folderForTest();
  await startStore(folder);
  write();
  for (const name of ["rapport.db", "rapport.db-wal", "history.anchor"]) {
    copyFileSync(join(folder, name), join(left, name));
  }
  store().close();
  return left;
}

const writeFive = () => {
  for (let count = 0; count < 5; count++) writeEvent();
};
const behind = "History is behind what was acknowledged: commits were lost, or an older copy was put back.";

async function healthOf(folder: string) {
  await startStore(folder);
  const found = health();
  store().close();
  return found;
}

test("a history that holds what was acknowledged is healthy", async () => {
  expect(await healthOf(await folderAfter(writeFive))).toEqual({ status: "ok" });
});

test("a lost commit is noticed although SQLite calls the file sound", async () => {
  const folder = await folderAfter(writeFive);
  const older = await contentAfterStart(folder);
  await startStore(folder);
  writeEvent();
  store().close();
  writeFileSync(storeFile(folder), older);
  await startStore(folder);
  expect(integrityOf(store().sqlite)).toBe("ok");
  expect(health()).toEqual({ status: "red", reasons: [behind] });
  store().close();
});

async function contentAfterStart(folder: string): Promise<Buffer> {
  await startStore(folder);
  store().close();
  return readFileSync(storeFile(folder));
}

test("a flipped byte in the log is noticed", async () => {
  const folder = await folderAfter(writeFive);
  const path = join(folder, "rapport.db-wal");
  const log = readFileSync(path);
  log[log.length - 2000] = (log[log.length - 2000] ?? 0) ^ 1;
  writeFileSync(path, log);
  expect(await healthOf(folder)).toEqual({ status: "red", reasons: [behind] });
});

test("a missing file is noticed", async () => {
  const folder = await folderAfter(writeFive);
  rmSync(storeFile(folder));
  rmSync(`${storeFile(folder)}-wal`);
  expect(await healthOf(folder)).toEqual({ status: "red", reasons: [behind] });
});

test("writing on does not hide a loss, and accepting it does", async () => {
  const folder = await folderAfter(writeFive);
  rmSync(storeFile(folder));
  rmSync(`${storeFile(folder)}-wal`);
  await startStore(folder);
  for (let count = 0; count < 9; count++) writeEvent();
  store().close();
  expect(await healthOf(folder)).toEqual({ status: "red", reasons: [behind] });
  await startStore(folder);
  store().anchor?.settle();
  store().close();
  expect(await healthOf(folder)).toEqual({ status: "ok" });
});

test("a damaged anchor is said to be one", async () => {
  const folder = await folderAfter(writeFive);
  const path = join(folder, "history.anchor");
  writeFileSync(path, readFileSync(path, "latin1").replace("5", "6"));
  expect(await healthOf(folder)).toEqual({
    status: "red",
    reasons: ["The history's anchor is damaged, so a loss would not be noticed."],
  });
});

test("what is rolled back leaves no mark", async () => {
  const folder = await folderAfter(() => {
    writeFive();
    expect(() =>
      transact(() => {
        addEvent("taken back");
        throw new Error("no");
      }),
    ).toThrow("no");
  });
  expect(await healthOf(folder)).toEqual({ status: "ok" });
  expect(storeState()).toEqual({ writable: true });
});
