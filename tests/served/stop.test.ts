import { once } from "node:events";
import { type ClientRequest, type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { folderForTest } from "../store/folder";
import { startBuilt } from "../support/built";

/** A request that the server has begun to answer, and waits for the rest of. */
async function half(base: string): Promise<ClientRequest> {
  const asked = request(`${base}/api/auth/callback/credentials`, {
    method: "POST",
    headers: {
      expect: "100-continue",
      "content-type": "application/x-www-form-urlencoded",
      "content-length": 7,
    },
  });
  asked.flushHeaders();
  await once(asked, "continue");
  asked.write("ema");
  return asked;
}

test("a server that is told to end answers what was asked, and waits for no connection on which nothing was", async () => {
  const server = await startBuilt(folderForTest());
  const silent = connect(Number(new URL(server.base).port), "127.0.0.1");
  await once(silent, "connect");
  const asked = await half(server.base);
  const ended = server.stop();
  await once(silent.resume(), "close");
  asked.end("il=x");
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  expect(answer.statusCode).toBeLessThan(500);
  answer.resume();
  await ended;
});
