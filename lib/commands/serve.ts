import { spawn } from "node:child_process";
import { env } from "@/lib/env";

/**
 * How the server's memory is shaped, in MB. What a page leaves behind dies young: a larger nursery keeps it from being
 * carried over, and a bound makes the collector tidy up before a box of 1 GB is full. The Dockerfile says the same.
 */
export const nodeOptions = "--max-old-space-size=768 --max-semi-space-size=24";

/** Serves the built app until it ends or is told to; its exit code becomes ours. */
export function serve(settings: Record<string, string>): void {
  const { PORT, HOSTNAME } = env();
  const server = spawn("next", ["start", "--port", String(PORT), "--hostname", HOSTNAME], {
    stdio: "inherit",
    env: { ...process.env, NODE_OPTIONS: nodeOptions, ...settings, NODE_ENV: "production" },
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
  server.on("exit", (code) => process.exit(code ?? 0));
}
