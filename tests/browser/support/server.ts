import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const startsWithinMs = 60_000;

/**
 * Serves the build on a sample business of its own for as long as the journeys take; they find it at RAPPORT_URL.
 * Where that is set already, they go there instead.
 */
export default async function serveWorld(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.RAPPORT_URL) return;
  if (!existsSync(".next/BUILD_ID")) throw new Error("There is no build to test: run `npm run build` first.");
  const dataDir = mkdtempSync(join(tmpdir(), "rapport-world-"));
  execFileSync("tsx", ["tests/browser/support/seed-world.ts", dataDir], { stdio: "inherit" });
  const port = await freePort();
  const server = start(dataDir, port);
  process.env.RAPPORT_URL = `http://127.0.0.1:${port}`;
  const stop = () => end(server, dataDir);
  await answers(process.env.RAPPORT_URL, server).catch(async (error) => {
    await stop();
    throw error;
  });
  return stop;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

function start(dataDir: string, port: number): ChildProcess {
  const settings = {
    NODE_ENV: "production" as const,
    DATA_DIR: dataDir,
    DEMO: "1",
    LOG_LEVEL: "warn",
    SITE_URL: `http://127.0.0.1:${port}`,
  };
  return spawn("next", ["start", "--hostname", "127.0.0.1", "--port", String(port)], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...settings },
  });
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + startsWithinMs;
  while (Date.now() < until && server.exitCode === null) {
    const answer = await fetch(`${url}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The server did not become healthy.");
}

async function end(server: ChildProcess, dataDir: string): Promise<void> {
  if (server.exitCode === null) {
    server.kill("SIGTERM");
    await once(server, "exit");
  }
  rmSync(dataDir, { recursive: true, force: true });
}
