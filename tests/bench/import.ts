import { parseArgs } from "node:util";
import { type EngineFigures, measureEngine } from "./import-engine";
import { measureServed, type ServedFigures } from "./import-served";
import { table } from "./report";
import { buildForBench } from "./server";

/**
 * How fast an import is, and how the served app feels while it runs, as a section of BENCH.md.
 * `npm run bench:import -- --rows 50000`; `--no-served` leaves the app out, `--no-build` takes the build that is there.
 */
const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "50000" },
    "served-rows": { type: "string", default: "200000" },
    accounts: { type: "string", default: "20000" },
    served: { type: "boolean", default: true },
    build: { type: "boolean", default: true },
  },
  allowNegative: true,
});

const rows = Number(values.rows);
process.stdout.write(`## Import\n\n${engine(await measureEngine(rows))}\n`);
if (values.served) {
  if (values.build) buildForBench();
  const accounts = Number(values.accounts);
  process.stdout.write(
    `\n${served(await measureServed(Number(values["served-rows"]), accounts), accounts)}\n`,
  );
}

function engine({ state, perSecond, cpuMicros, longestWaitMs, bare }: EngineFigures): string {
  const line = (what: string, each: { perSecond: number; cpuMicros: number }) => [
    what,
    count(each.perSecond),
    String(each.cpuMicros),
  ];
  return `${table(
    [`${count(rows)} accounts of six columns`, "rows/s", "processor µs a row"],
    [
      line(`import (${state})`, { perSecond, cpuMicros }),
      line("bare insert loop of the same rows", bare),
      ["ratio", (bare.perSecond / perSecond).toFixed(1), (cpuMicros / bare.cpuMicros).toFixed(1)],
    ],
  )}

The event loop waited ${longestWaitMs} ms at most.`;
}

function served({ lists, before, alone, asked, rssMb }: ServedFigures, accounts: number): string {
  const times = (usual: number, during: number) => [ms(usual), ms(during), (during / usual).toFixed(2)];
  return `The served app over ${count(accounts * 5)} records, asked for one list at a time:

${table(
  ["list", "p50 ms", "p50 while importing", "ratio", "p95 ms", "p95 while importing", "ratio"],
  lists.map(({ path, usual, during }) => [
    path,
    ...times(usual.p50, during.p50),
    ...times(usual.p95, during.p95),
  ]),
)}

${table(
  ["while the import runs", "rows/s", "event loop delayed at p99", "at most"],
  [
    ["not yet, and lists are asked for", "–", ms(before.delayP99Ms), ms(before.delayMaxMs)],
    ["and nothing else", count(alone.perSecond), ms(alone.delayP99Ms), ms(alone.delayMaxMs)],
    ["and lists are asked for", count(asked.perSecond), ms(asked.delayP99Ms), ms(asked.delayMaxMs)],
  ],
)}

${rssMb} MB resident at the end.`;
}

function count(figure: number): string {
  return figure.toLocaleString("en");
}

function ms(figure: number): string {
  return figure.toFixed(1);
}
