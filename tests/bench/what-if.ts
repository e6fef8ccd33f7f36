import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { closeStore } from "@/db/client";
import { startStore } from "@/db/start";
import { system, type Viewer } from "@/lib/access/viewer";
import { rulesInForce } from "@/lib/experience/rules";
import { recordListPage } from "@/lib/records/list-page";
import { recordType } from "@/lib/records/registry";
import type { Draft } from "@/lib/what-if/draft";
import { effectOf } from "@/lib/what-if/preview";
import { standingTopics } from "@/lib/what-if/standing";
import { measure } from "./load";
import { table } from "./report";
import { bulkFolder } from "./server";
import { addLedgers } from "./what-if-ledgers";

/**
 * How long a what-if takes over so many accounts with ten score events each, and what lists take meanwhile, as a
 * section of BENCH.md. `npm run bench:what-if -- --accounts 100000`.
 */
const { values } = parseArgs({ options: { accounts: { type: "string", default: "100000" } } });
const folder = mkdtempSync(join(tmpdir(), "rapport-bench-what-if-"));
cpSync(bulkFolder(2000), folder, { recursive: true });
// A folder that was made by an older Rapport is brought up to this one.
const started = await startStore(folder);
if ("red" in started) throw new Error(started.red);
try {
  process.stdout.write(`## What if\n\n${await section(addLedgers(Number(values.accounts)))}\n`);
} finally {
  closeStore();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();

async function section(size: { accounts: number; events: number }): Promise<string> {
  const viewer: Viewer = { ...system, superAdmin: true };
  await lists(viewer, 4);
  const usual = measure([await lists(viewer, 60)]);
  const first = await timed(() => effectOf(viewer, draftOf("points", 1), new Date()));
  const ways: [string, number][] = [];
  for (const what of ["points", "limits", "scale"] as const) {
    const times: number[] = [];
    for (let nth = 2; nth < 8; nth++)
      times.push(await timed(() => effectOf(viewer, draftOf(what, nth), new Date())));
    ways.push([what, Math.max(...times)]);
  }
  const { during, longestMs, answered } = await meanwhile(viewer);
  const line = (what: string, ms: number) => [what, ms.toFixed(0)];
  return `${table(
    [`a what-if over ${count(size.accounts)} accounts and ${count(size.events)} score events`, "ms"],
    [
      line("the first, which reads the ledger", first),
      line("other points of one topic", ways[0]![1]),
      line("another limit of one topic", ways[1]![1]),
      line("another scale, so that every ledger is folded", ways[2]![1]),
    ],
  )}

${table(
  ["a list meanwhile, one at a time", "p50 ms", "p95 ms"],
  [
    ["usual", usual.p50.toFixed(1), usual.p95.toFixed(1)],
    [`while ${answered} what-ifs are answered`, during.p50.toFixed(1), during.p95.toFixed(1)],
    ["ratio", (during.p50 / usual.p50).toFixed(2), (during.p95 / usual.p95).toFixed(2)],
  ],
)}

The event loop waited ${longestMs.toFixed(0)} ms at most while a what-if was answered and nothing else was asked.`;
}

function count(figure: number): string {
  return figure.toLocaleString("en");
}

/** Another draft each time, so that nothing that was remembered could answer it. */
function draftOf(what: "points" | "limits" | "scale", nth: number): Draft {
  const { name: _, active: __, ...topic } = standingTopics()[0]!;
  const rules = rulesInForce();
  if (what === "scale")
    return {
      topics: [],
      rules: { seen: rules, wanted: { ...rules, max: rules.max + nth } },
      everything: false,
    };
  const values =
    what === "points" ? { points: 0 - nth } : { resolutionMinutes: nth * 60, resolutionPenalty: 10 };
  return { topics: [{ ...topic, ...values }], rules: null, everything: false };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Lists as the pages ask for them, with a turn of the loop between. */
async function lists(viewer: Viewer, rounds: number, on: () => boolean = () => true) {
  const times: number[] = [];
  const begun = performance.now();
  for (let nth = 0; nth < rounds && on(); nth++)
    for (const [name, query] of [
      ["account", ""],
      ["account", "sort=-score"],
      ["case", ""],
      ["contact", "sort=email"],
    ] as const) {
      const start = performance.now();
      recordListPage(viewer, recordType(name), new URLSearchParams(query), new Date());
      times.push(performance.now() - start);
      await setTimeout(1);
    }
  return { times, totalMs: performance.now() - begun, bytes: 0 };
}

async function meanwhile(viewer: Viewer) {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  await effectOf(viewer, draftOf("scale", 50), new Date());
  loop.disable();
  let answered = 0;
  let on = true;
  const asking = (async () => {
    for (let nth = 60; nth < 72; nth++) {
      await effectOf(viewer, draftOf("scale", nth), new Date());
      answered++;
    }
    on = false;
  })();
  const during = measure([await lists(viewer, 10_000, () => on)]);
  await asking;
  return { during, longestMs: loop.max / 1e6, answered };
}
