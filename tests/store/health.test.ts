import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { GET } from "@/app/api/health/route";
import { closeStore, store } from "@/db/client";
import { startStore, storeFile } from "@/db/start";
import { answerUnavailable } from "@/lib/health/unavailable";
import { folderForTest } from "./folder";

async function served(): Promise<string> {
  const server = createServer((_request, response) => response.end("the application"));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("a stranger is told ok and nothing else", async () => {
  await startStore(folderForTest());
  const answer = GET();
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(await answer.text()).toBe('{"status":"ok"}');
  closeStore();
});

test("a stranger is told red and not why", async () => {
  const folder = folderForTest();
  writeFileSync(storeFile(folder), "no database".repeat(100));
  await startStore(folder);
  const answer = GET();
  expect(answer.status).toBe(503);
  expect(await answer.text()).toBe('{"status":"red"}');
});

test("a store that stopped answering is red", async () => {
  await startStore(folderForTest());
  store().sqlite.close();
  expect(GET().status).toBe(503);
});

test("while the store is shut every page answers 503, health speaks, and all is as before afterwards", async () => {
  const site = await served();
  const resume = answerUnavailable();
  const page = await fetch(`${site}/cases/1`);
  expect(page.status).toBe(503);
  expect(page.headers.get("cache-control")).toBe("no-store");
  expect(await page.text()).toContain("Rapport is not available");
  expect(await (await fetch(`${site}/api/health`)).text()).toBe("the application");
  resume();
  expect(await (await fetch(`${site}/cases/1`)).text()).toBe("the application");
});
