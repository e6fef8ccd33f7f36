import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Gives the run a data folder with room for little, and takes it away afterwards. */
export default function makeDataFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "rapport-data-"));
  Object.assign(process.env, { DATA_DIR: folder, ATTACHMENT_LIMIT_MB: "2", ATTACHMENT_QUOTA_MB: "4" });
  return () => rmSync(folder, { recursive: true, force: true });
}
