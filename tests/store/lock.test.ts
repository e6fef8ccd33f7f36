import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "@/db/client";
import { StoreInUse } from "@/db/errors";
import { finished, startChild } from "./child";
import { folderForTest } from "./folder";

test("a second process is told so in a plain sentence and stops", async () => {
  const folder = folderForTest();
  const store = openStore(join(folder, "rapport.db"));
  onTestFinished(() => store.close());
  const { error, code } = await finished(startChild("start-child.ts", [folder]));
  expect(code).toBe(1);
  expect(error.trim()).toBe(new StoreInUse(folder).message);
});

test("the folder is free again once the store is closed", async () => {
  const folder = folderForTest();
  openStore(join(folder, "rapport.db")).close();
  const { lines, code } = await finished(startChild("start-child.ts", [folder]));
  expect(code).toBe(0);
  expect(lines).toEqual(['{"ok":true}']);
});

test("a store in the same process is refused too", () => {
  const folder = folderForTest();
  const store = openStore(join(folder, "rapport.db"));
  onTestFinished(() => store.close());
  expect(() => openStore(join(folder, "other.db"))).toThrow(StoreInUse);
});
