import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder on the real disk that goes with the test. */
export function folderForTest(within = tmpdir()): string {
  const folder = mkdtempSync(join(within, "rapport-store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
