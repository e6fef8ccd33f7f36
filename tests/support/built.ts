import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { nodeOptions } from "@/lib/commands/serve";
import type { ActionResult } from "@/lib/failure";
import { demoPassword } from "@/lib/people/demo-users";

/** The built app, serving a data folder on a port of its own. */
export type Built = {
  base: string;
  /** Asks it to end, as a container does. */
  stop: () => Promise<void>;
  /** Ends it in the middle of whatever it does. */
  kill: () => Promise<void>;
};

/** The Super Admin of the sample and bulk worlds, who sees every record. */
export const demoUser = "demo@example.com";

const startsWithinMs = 60_000;

/** Starts the last build on a data folder and waits until it is healthy. `settings` are variables of its environment. */
export async function startBuilt(dataDir: string, settings: Record<string, string> = {}): Promise<Built> {
  if (!existsSync(".next/BUILD_ID")) throw new Error("There is no build: run `npm run build` first.");
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const own = {
    NODE_ENV: "production" as const,
    NODE_OPTIONS: nodeOptions,
    DATA_DIR: dataDir,
    SITE_URL: base,
    LOG_LEVEL: "warn",
  };
  const server = spawn("next", ["start", "--hostname", "127.0.0.1", "--port", String(port)], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...own, ...settings },
  });
  const end = (signal: "SIGTERM" | "SIGKILL") => () => ended(server, signal);
  await healthy(base, server).catch(async (error) => {
    await ended(server, "SIGKILL");
    throw error;
  });
  return { base, stop: end("SIGTERM"), kill: end("SIGKILL") };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

async function healthy(base: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + startsWithinMs;
  while (Date.now() < until && server.exitCode === null) {
    const answer = await fetch(`${base}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The server did not become healthy.");
}

async function ended(server: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill(signal);
  await once(server, "exit");
}

/** Signs a demo user in as a browser does: a token against forgery, then the pair. Gives the cookies to send along. */
export async function signIn(base: string, email: string): Promise<string> {
  const first = await fetch(`${base}/api/auth/csrf`);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const jar = cookiesOf(first);
  const answer = await fetch(`${base}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: jar, origin: base, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, email, password: demoPassword, json: "true" }),
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

type Manifest = { node: Record<string, { exportedName?: string }> };

/** The id under which the build serves a server action. */
function actionId(name: string): string {
  const { node } = JSON.parse(
    readFileSync(".next/server/server-reference-manifest.json", "utf8"),
  ) as Manifest;
  const found = Object.entries(node).find(([, action]) => action.exportedName === name);
  if (!found) throw new Error(`The build serves no action ${name}.`);
  return found[0];
}

/**
 * Makes requests that call a server action with an input, as the forms do. Without a cookie the caller brings its own.
 */
export function actionCall(base: string, cookie: string, name: string): (input: unknown) => ActionCall {
  const headers = {
    ...(cookie && { cookie }),
    origin: base,
    "next-action": actionId(name),
    "content-type": "text/plain;charset=UTF-8",
  };
  return (input) => ({ method: "POST", headers, body: JSON.stringify([input]) });
}

type ActionCall = { method: "POST"; headers: Record<string, string>; body: string };

/** What an action answered, which is a row of its own in what the server streams. Throws when there is none. */
export function actionAnswer(streamed: string): ActionResult<unknown> {
  const row = /^1:(\{.*\})$/m.exec(streamed)?.[1];
  if (!row) throw new Error(`No action answered: ${streamed.slice(0, 500)}`);
  return JSON.parse(row);
}
