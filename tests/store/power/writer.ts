import { openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { adoptStore, db, openStore, store, transact } from "@/db/client";
import { clockSightings } from "@/db/schema";
import { addEvent } from "../history";
import { seeded } from "./random";

// The process whose disk is recorded: many writers at once, three runs on the same file, each write acknowledged
// in the file `acks`. The second argument sets SQLite's `synchronous` to something weaker, to prove the test.
const [folder = "", synchronous = "FULL"] = process.argv.slice(2);
const acks = openSync(join(folder, "acks"), "a");
const random = seeded(7);
const writers = 40;
const writesEach = 5;

for (let run = 0; run < 3; run++) {
  adoptStore(openStore(join(folder, "rapport.db")));
  store().sqlite.pragma(`synchronous = ${synchronous}`);
  await Promise.all(Array.from({ length: writers }, write));
  store().close();
}

async function write(): Promise<void> {
  for (let count = 0; count < writesEach; count++) {
    await new Promise(setImmediate);
    writeSync(acks, `${transact(change)}\n`);
  }
}

/** A new row of some pages at most, and one that is written again and again. */
function change(): number {
  const now = new Date();
  const sighting = { seenAt: now, steadySince: now };
  db()
    .insert(clockSightings)
    .values({ id: 1, ...sighting })
    .onConflictDoUpdate({ target: clockSightings.id, set: sighting })
    .run();
  return addEvent("x".repeat(Math.floor(random() ** 3 * 60_000)));
}
