import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { letPagesPass } from "@/lib/operations/pace";
import { isAnswering, watchRequests } from "@/lib/operations/requests";

let server: Server;
let asked: PromiseWithResolvers<ServerResponse>;

beforeAll(async () => {
  watchRequests();
  server = createServer((_, response) => asked.resolve(response)).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
});

afterAll(() => {
  server.close();
});

/** A request that is held until `end` is called. */
async function request() {
  asked = Promise.withResolvers();
  const answer = fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const response = await asked.promise;
  const end = async () => {
    response.end("done");
    await (await answer).text();
  };
  return { end };
}

const ever = Number.MAX_SAFE_INTEGER;

test("a page that is being answered goes before the next slice", async () => {
  const { end } = await request();
  let passed = false;
  const passing = letPagesPass().then(() => {
    passed = true;
  });
  for (let turn = 0; turn < 60; turn++) await setImmediate();
  expect(isAnswering(ever)).toBe(true);
  expect(passed).toBe(false);
  await end();
  await passing;
  expect(isAnswering(ever)).toBe(false);
});

test("a long answer does not keep work waiting", async () => {
  const { end } = await request();
  await letPagesPass();
  expect(isAnswering(ever)).toBe(true);
  await end();
});
