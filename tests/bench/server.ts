import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Built, demoUser, signIn, startBuilt } from "@/tests/support/built";

/** A production server of a bench build, signed in to as the demo's Super Admin. */
export type BenchServer = Built & { cookie: string };

/** Builds with the bench-only routes, in the ordinary build folder. */
export const buildForBench = (): void =>
  void execFileSync("next", ["build"], { stdio: "inherit", env: { ...process.env, RAPPORT_BENCH: "1" } });

/** A bulk database of this many accounts: made once, and kept for the next run. */
export function bulkFolder(accounts: number, folder = `data/bench-${accounts}`): string {
  if (!existsSync(`${folder}/rapport.db`))
    execFileSync("tsx", ["lib/commands/seed.ts", "--accounts", String(accounts)], {
      // Its progress is nothing of what is measured, which goes to stdout.
      stdio: ["ignore", process.stderr, "inherit"],
      env: { ...process.env, DATA_DIR: folder },
    });
  return folder;
}

export async function startServer(dataDir: string): Promise<BenchServer> {
  const server = await startBuilt(dataDir, { RAPPORT_BENCH: "1" });
  return { ...server, cookie: await signIn(server.base, demoUser) };
}
