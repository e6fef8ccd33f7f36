import { writeSync } from "node:fs";
import { adoptStore, openStore } from "@/db/client";
import { writeEvent } from "./history";

// Fifty writers on one store, until somebody kills them. Each event's number is printed once it is acknowledged.
const [file = ""] = process.argv.slice(2);
const stdout = 1;
adoptStore(openStore(file));
await Promise.all(Array.from({ length: 50 }, write));

async function write(): Promise<never> {
  for (;;) {
    await new Promise(setImmediate);
    writeSync(stdout, `${writeEvent()}\n`);
  }
}
