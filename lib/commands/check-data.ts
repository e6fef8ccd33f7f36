import { openStore, useStore } from "@/db/client";
import { storeFile } from "@/db/start";
import { env } from "@/lib/env";
import { checkData } from "@/lib/health/check-data";

// Proves the whole database, beside a running server if need be. Exits 1 naming what differs.
useStore(openStore(storeFile(env().DATA_DIR), { readonly: true }));
let faults = 0;
for (const fault of checkData()) {
  process.stderr.write(`${fault}\n`);
  faults += 1;
}
process.stdout.write(
  faults ? `${faults} faults found.\n` : "Everything agrees: ledgers, history, references and search.\n",
);
process.exitCode = faults ? 1 : 0;
