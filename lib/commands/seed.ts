import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { closeStore } from "@/db/client";
import { startStore, storeFile } from "@/db/start";
import { env } from "@/lib/env";
import { seedBulk } from "@/lib/seed/bulk";

const { values } = parseArgs({ options: { accounts: { type: "string", default: "1000" } } });
const accounts = Number(values.accounts);
const { DATA_DIR } = env();

// A bulk database of any size, the same one every time; only into an empty data folder.
if (!Number.isInteger(accounts) || accounts < 1)
  throw new Error("--accounts must be a whole number, 1 or more.");
if (existsSync(storeFile(DATA_DIR)))
  throw new Error(`${DATA_DIR} holds a database already. Name another folder in DATA_DIR.`);
const started = await startStore(DATA_DIR);
if ("red" in started) throw new Error(started.red);
await seedBulk(accounts, (line) => process.stdout.write(`${line}\n`));
closeStore();
