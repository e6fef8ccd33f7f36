import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { backUp } from "@/db/backup";
import { adoptStore, closeStore, openStore } from "@/db/client";
import { storeFile } from "@/db/start";
import { env } from "@/lib/env";
import { checkData } from "@/lib/health/check-data";

// Proves the whole database as it stands at one moment, on a copy, so that a running server is not held up.
// Exits 1 naming what differs.
const { DATA_DIR } = env();
const folder = mkdtempSync(join(DATA_DIR, "check-"));
try {
  await copyTo(storeFile(folder));
  adoptStore(openStore(storeFile(folder)));
  report([...checkData()]);
  closeStore();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function copyTo(file: string): Promise<void> {
  const source = openStore(storeFile(DATA_DIR), { readonly: true });
  await backUp(source.sqlite, file);
  source.close();
}

function report(faults: string[]): void {
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  const sound = "Everything agrees: ledgers, history, references, search and files.";
  process.stdout.write(`${faults.length ? `${faults.length} faults found.` : sound}\n`);
  process.exitCode = faults.length ? 1 : 0;
}
