import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startBuilt } from "@/tests/support/built";

/** Makes the sample business once for all workers; it is found at RAPPORT_WORLD. */
export default function makeWorld(): () => void {
  const folder = newFolder();
  execFileSync("tsx", ["tests/browser/support/seed-world.ts", folder], { stdio: "inherit" });
  process.env.RAPPORT_WORLD = folder;
  return () => remove(folder);
}

/** Serves the build on a copy of the sample business, which nobody else works on, for as long as `use` takes. */
export async function serveWorld(use: (base: string) => Promise<void>): Promise<void> {
  const folder = newFolder();
  try {
    cpSync(process.env.RAPPORT_WORLD!, folder, { recursive: true });
    const server = await startBuilt(folder, { DEMO: "1" });
    await use(server.base).finally(server.stop);
  } finally {
    remove(folder);
  }
}

const newFolder = () => mkdtempSync(join(tmpdir(), "rapport-world-"));
const remove = (folder: string) => rmSync(folder, { recursive: true, force: true });
