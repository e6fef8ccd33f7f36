import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { adoptStore, closeStore, openStore } from "@/db/client";
import { storeFile } from "@/db/start";
import { clientScripts } from "./client-scripts";
import { asUser, compare, inTurns, vitalsOf } from "./compare";
import { fire } from "./load";
import { measureMade } from "./made-pages";
import { benchPages } from "./pages";
import { type Row, report } from "./report";
import { buildForBench, bulkFolder, startServer } from "./server";
import { benchWrites, casesToWrite } from "./writes";

const { values } = parseArgs({
  options: {
    accounts: { type: "string", multiple: true, default: ["20000", "200000"] },
    made: { type: "string", default: "200000" },
    build: { type: "boolean", default: true },
  },
  allowNegative: true,
});

// Measures the production build over bulk databases and writes BENCH.md.
if (values.build) buildForBench();
const sections: string[] = [];
for (const accounts of values.accounts) sections.push(await measureStore(Number(accounts)));
sections.push(await measureMade(Number(values.made)));
// In a process of its own, since it measures within that process too.
sections.push(execFileSync("tsx", ["tests/bench/import.ts", "--no-build"], { encoding: "utf8" }));
sections.push(execFileSync("tsx", ["tests/bench/live.ts", "--no-build"], { encoding: "utf8" }));
sections.push(execFileSync("tsx", ["tests/bench/board.ts", "--no-build"], { encoding: "utf8" }));
sections.push(execFileSync("tsx", ["tests/bench/what-if.ts"], { encoding: "utf8" }));
writeFileSync("BENCH.md", report.whole(sections, clientScripts()));

async function measureStore(accounts: number): Promise<string> {
  const folder = bulkFolder(accounts);
  // The server first: it brings a folder from an older Rapport up to this one.
  const server = await startServer(folder);
  try {
    adoptStore(openStore(storeFile(folder), { readonly: true }));
    const [pages, cases] = [benchPages(), casesToWrite()];
    closeStore();
    const vitals = () => vitalsOf(server);
    const rows: Row[] = [];
    await vitals();
    const [empty] = await inTurns(server, [{ path: "/help", init: asUser(server) }]);
    for (const page of pages) rows.push(await compare(server, page));
    const reading = await vitals();
    for (const { path } of pages) await fire(server.base, { path, init: asUser(server) }, 4, 1);
    const alone = await vitals();
    const writes = await benchWrites(server, cases);
    return report.section({ accounts, empty, rows, writes, reading, alone, writing: await vitals() });
  } finally {
    await server.stop();
  }
}
