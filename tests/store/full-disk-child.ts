import { closeSync, existsSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { logSettled, store, storeState, transactOnReserve } from "@/db/client";
import { StoreFullError } from "@/db/errors";
import { startStore } from "@/db/start";
import { health } from "@/lib/health/health";
import { addEvent, eventsInChain, integrityOf, writeEvent } from "./history";

// Plays a scene on a small disk that is mounted on `folder`, and prints what a user would see.
const [folder = "", scene = ""] = process.argv.slice(2);
let acknowledged = 0;

const scenes: Record<string, () => void | Promise<void>> = { fill, delete: remove, start };
await startStore(folder);
await scenes[scene]?.();
say(`integrity: ${integrityOf(store().sqlite)}, every acknowledged event there: ${allThere()}`);

async function fill(): Promise<void> {
  const neighbour = join(folder, "neighbour");
  writeFileSync(neighbour, Buffer.alloc(30_000_000));
  say(`big writes until: ${await writesUntil(500_000)}`);
  say(`every acknowledged event readable: ${allThere()}`);
  fillUp();
  say(`small writes until: ${await writesUntil(100)}`);
  say(`small write: ${attempt(writeEvent)}`);
  sayHealth();
  say(`write on the reserve: ${attempt(onReserve)}`);
  sayBallast();
  say(`small write: ${attempt(writeEvent)}`);
  say(`writable: ${storeState().writable}`);
  rmSync(neighbour);
  say("-- room is made --");
  say(`writable: ${storeState().writable}`);
  sayBallast();
  say(`small write: ${attempt(writeEvent)}`);
  sayHealth();
}

async function remove(): Promise<void> {
  store().sqlite.exec("CREATE TABLE heap (bytes)");
  for (let count = 0; count < 25; count++) {
    store().sqlite.exec("INSERT INTO heap VALUES (randomblob(1000000))");
  }
  fillUp();
  say(`big writes until: ${await writesUntil(500_000)}`);
  const empty = () => store().sqlite.exec("DELETE FROM heap");
  say(`delete on the reserve: ${attempt(() => void transactOnReserve(empty))}`);
  say(`writable: ${storeState().writable}`);
  say(`small write: ${attempt(writeEvent)}`);
}

async function start(): Promise<void> {
  attempt(writeEvent);
  store().close();
  fillUp();
  const state = await startStore(folder);
  say(`start: ${"red" in state ? state.red : "ok"}`);
  say(`every acknowledged event readable: ${allThere()}`);
  say(`small write: ${attempt(writeEvent)}`);
  say(`write on the reserve: ${attempt(onReserve)}`);
}

/** Writes events of so many letters until one is refused. The log has room of its own until it cannot be brought in. */
async function writesUntil(letters: number): Promise<string> {
  for (;;) {
    const outcome = attempt(() => writeEvent("x".repeat(letters)));
    await logSettled();
    if (outcome !== "ok") return outcome;
  }
}

function onReserve(): number {
  return transactOnReserve(() => addEvent("signed in"));
}

function attempt(write: () => unknown): string {
  try {
    const id = write();
    if (typeof id === "number") acknowledged = id;
    return "ok";
  } catch (error) {
    return error instanceof StoreFullError ? `${error.name} ${error.trouble}` : String(error);
  }
}

/** Leaves not a byte on the disk. */
function fillUp(): void {
  const file = openSync(join(folder, "filler"), "w");
  try {
    for (;;) writeSync(file, Buffer.alloc(4096));
  } catch {
    closeSync(file);
  }
}

function allThere(): boolean {
  return eventsInChain(store().sqlite) >= acknowledged;
}

function sayBallast(): void {
  say(`ballast there: ${existsSync(join(folder, "ballast"))}`);
}

function sayHealth(): void {
  const found = health();
  say(`health: ${found.status}${found.status === "red" ? ` ${found.reasons.join(" ")}` : ""}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
