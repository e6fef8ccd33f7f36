import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { demoPassword, demoUser } from "./demo-user";

/** A production server of a bench build, signed in to as the demo's Super Admin. */
export type BenchServer = { base: string; cookie: string; stop: () => Promise<void> };

/** Builds with the bench-only routes, in the ordinary build folder. */
export const buildForBench = (): void =>
  void execFileSync("next", ["build"], { stdio: "inherit", env: { ...process.env, RAPPORT_BENCH: "1" } });

/** A bulk database of this many accounts: made once, and kept for the next run. */
export function bulkFolder(accounts: number): string {
  const folder = `data/bench-${accounts}`;
  if (!existsSync(`${folder}/rapport.db`))
    execFileSync("tsx", ["lib/commands/seed.ts", "--accounts", String(accounts)], {
      stdio: "inherit",
      env: { ...process.env, DATA_DIR: folder },
    });
  return folder;
}

export async function startServer(dataDir: string): Promise<BenchServer> {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    SITE_URL: base,
    LOG_LEVEL: "warn",
    RAPPORT_BENCH: "1",
    NODE_ENV: "production" as const,
  };
  const server = spawn("next", ["start", "--hostname", "127.0.0.1", "--port", String(port)], {
    stdio: ["ignore", "ignore", "inherit"],
    env,
  });
  await healthy(base, server);
  return { base, cookie: await signIn(base), stop: () => end(server) };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

async function healthy(base: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600 && server.exitCode === null; tries++) {
    if (
      await fetch(`${base}/api/health`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The server did not become healthy.");
}

/** Signs in as a browser does: a token against forgery, then the pair. Gives the cookies to send along. */
async function signIn(base: string): Promise<string> {
  const first = await fetch(`${base}/api/auth/csrf`);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const jar = cookiesOf(first);
  const answer = await fetch(`${base}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: jar, origin: base, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, email: demoUser, password: demoPassword, json: "true" }),
  });
  const cookie = cookiesOf(answer);
  if (!cookie) throw new Error(`Signing in answered ${answer.status}.`);
  return cookie;
}

const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  server.kill("SIGTERM");
  await once(server, "exit");
}
