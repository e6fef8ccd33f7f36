import { rmSync, writeFileSync } from "node:fs";
import { store, storeState } from "@/db/client";
import { StoreFullError } from "@/db/errors";
import { startStore } from "@/db/start";
import { eventsInChain, integrityOf, writeEvent } from "./history";

// Works on a disk that refuses writes while the file `switch` names an error (see power/disk.c), and prints what
// a user would see.
const [folder = "", fault = "", errno = ""] = process.argv.slice(2);

await startStore(folder);
say(`write: ${attempt()}`);
writeFileSync(fault, errno);
say(`write: ${attempt()}`);
say(`events readable: ${eventsInChain(store().sqlite)}`);
say(`state: ${JSON.stringify(storeState())}`);
rmSync(fault);
say(`state: ${JSON.stringify(storeState())}`);
say(`write: ${attempt()}`);
say(`integrity: ${integrityOf(store().sqlite)}, events: ${eventsInChain(store().sqlite)}`);
store().close();

writeFileSync(fault, errno);
const state = await startStore(folder);
say(`start: ${"red" in state ? state.red : "ok"}`);
rmSync(fault);

function attempt(): string {
  try {
    writeEvent("x".repeat(500_000));
    return "ok";
  } catch (error) {
    return error instanceof StoreFullError ? `${error.name} ${error.trouble}` : String(error);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
