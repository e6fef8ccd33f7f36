import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openStore } from "@/db/client";
import { finished, startChild } from "../child";
import { eventsInChain, integrityOf } from "../history";
import { type Operation, readLog } from "./log";
import { seeded } from "./random";
import { compileShim } from "./shim";
import { VolatileDisk } from "./volatile-disk";

type Recording = { folder: string; before: Map<string, Buffer>; operations: Operation[] };
type Outcome = { seed: number; integrity: unknown; lost: number; anchor: string | undefined };

// Replaying takes some twenty seconds on two cores; a busy machine may need more.
vi.setConfig({ testTimeout: 180_000 });

/** The disk that fails is one of ours, in memory; a real one beneath it would only be waited for. */
const inMemory = "/dev/shm";

let workshop = "";
let shim = "";

beforeAll(() => {
  workshop = mkdtempSync(join(existsSync(inMemory) ? inMemory : tmpdir(), "rapport-power-"));
  shim = compileShim(workshop);
});
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

test("nothing acknowledged is lost with the power, at any of 500 cuts", async () => {
  const outcomes = replay(await record("FULL"), 500);
  expect(outcomes.filter(({ integrity }) => integrity !== "ok")).toEqual([]);
  expect(outcomes.filter(({ lost }) => lost > 0)).toEqual([]);
  expect(outcomes.filter(({ anchor }) => anchor !== "intact")).toEqual([]);
});

test("the same cuts find what synchronous=NORMAL loses, and the history's anchor tells of it", async () => {
  const outcomes = replay(await record("NORMAL"), 100);
  expect(outcomes.filter(({ integrity }) => integrity !== "ok")).toEqual([]);
  expect(outcomes.filter(({ lost }) => lost > 0).length).toBeGreaterThan(50);
  expect(outcomes.filter(({ anchor }) => anchor === "behind").length).toBeGreaterThan(10);
});

async function record(synchronous: string): Promise<Recording> {
  const folder = join(workshop, synchronous);
  mkdirSync(folder);
  openStore(join(folder, "rapport.db")).close();
  const before = contentOf(folder);
  const log = `${folder}.log`;
  const env = { LD_PRELOAD: shim, DISK_ROOT: folder, DISK_LOG: log };
  const { code, error } = await finished(startChild("power/writer.ts", [folder, synchronous], env));
  if (code !== 0) throw new Error(error);
  return { folder, before, operations: readLog(log) };
}

const contentOf = (folder: string) =>
  new Map(
    ["rapport.db", "history.anchor"].map((name) => [join(folder, name), readFileSync(join(folder, name))]),
  );

function replay({ folder, before, operations }: Recording, cuts: number): Outcome[] {
  const disk = new VolatileDisk(folder, before);
  const random = seeded(11);
  const at = Array.from({ length: cuts }, () => Math.floor(random() * operations.length)).sort(
    (a, b) => a - b,
  );
  const outcomes: Outcome[] = [];
  let acknowledged = 0;
  for (const [index, operation] of operations.entries()) {
    while (at[0] === index) {
      at.shift();
      outcomes.push(startAfter(disk, outcomes.length, acknowledged));
    }
    if (basename(operation.path) === "acks" && operation.kind === "write") acknowledged++;
    else disk.apply(operation);
  }
  return outcomes;
}

function startAfter(disk: VolatileDisk, seed: number, acknowledged: number): Outcome {
  const folder = mkdtempSync(join(workshop, "cut-"));
  for (const [path, content] of disk.cut(seed)) writeFileSync(join(folder, basename(path)), content);
  const store = openStore(join(folder, "rapport.db"));
  const outcome = {
    seed,
    integrity: integrityOf(store.sqlite),
    lost: Math.max(0, acknowledged - eventsInChain(store.sqlite)),
    anchor: store.anchor?.state(),
  };
  store.close();
  rmSync(folder, { recursive: true });
  return outcome;
}
