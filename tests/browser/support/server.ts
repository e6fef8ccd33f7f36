import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startBuilt } from "@/tests/support/built";

/**
 * Serves the build on a sample business of its own for as long as the journeys take; they find it at RAPPORT_URL.
 * Where that is set already, they go there instead.
 */
export default async function serveWorld(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.RAPPORT_URL) return;
  const dataDir = mkdtempSync(join(tmpdir(), "rapport-world-"));
  const remove = () => rmSync(dataDir, { recursive: true, force: true });
  try {
    execFileSync("tsx", ["tests/browser/support/seed-world.ts", dataDir], { stdio: "inherit" });
    const server = await startBuilt(dataDir, { DEMO: "1" });
    process.env.RAPPORT_URL = server.base;
    return () => server.stop().finally(remove);
  } catch (error) {
    remove();
    throw error;
  }
}
