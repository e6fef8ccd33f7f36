import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { useStore as adoptStore, closeStore, openStore } from "@/db/client";
import { storeFile } from "@/db/start";
import { clientScripts } from "./client-scripts";
import { fire, type Measured } from "./load";
import { type BenchPage, benchPages } from "./pages";
import { type Row, report } from "./report";
import { buildForBench, bulkFolder, startServer } from "./server";
import { benchWrites } from "./writes";

const { values } = parseArgs({
  options: {
    accounts: { type: "string", multiple: true, default: ["20000", "200000"] },
    build: { type: "boolean", default: true },
  },
  allowNegative: true,
});

const requests = 200;
const warmUp = 20;
const connections = 16;

// Measures the production build over bulk databases and writes BENCH.md; see docs/bench.md for how to read it.
if (values.build) buildForBench();
const sections: string[] = [];
for (const accounts of values.accounts) sections.push(await measure(Number(accounts)));
writeFileSync("BENCH.md", report.whole(sections, clientScripts()));

async function measure(accounts: number): Promise<string> {
  const folder = bulkFolder(accounts);
  adoptStore(openStore(storeFile(folder), { readonly: true }));
  const pages = benchPages();
  closeStore();
  const server = await startServer(folder);
  try {
    const vitals = async () =>
      (await (await fetch(`${server.base}/floor/vitals`)).json()) as {
        rss: number;
        delayP99: number;
        delayMax: number;
      };
    const rows: Row[] = [];
    await vitals();
    const empty = await shoot(server, "/help");
    for (const page of pages) rows.push(await compare(server, page));
    const reading = await vitals();
    const writes = await benchWrites(server);
    return report.section({ accounts, empty, rows, writes, reading, writing: await vitals() });
  } finally {
    await server.stop();
  }
}

type Server = Awaited<ReturnType<typeof startServer>>;

async function shoot(server: Server, path: string, signedIn = true): Promise<Measured> {
  const init = (): RequestInit => ({ headers: { cookie: signedIn ? server.cookie : "" } });
  await fire(server.base, { path, init }, warmUp, 4);
  return fire(server.base, { path, init }, requests, connections);
}

/** Floor and page in turns, so that a machine that slows down slows both. */
async function compare(server: Server, page: BenchPage): Promise<Row> {
  const floor = await shoot(server, page.floor, false);
  const measured = await shoot(server, page.path);
  process.stdout.write(
    `${page.name}: p95 ${measured.p95.toFixed(1)} ms, ${(measured.p95 / floor.p95).toFixed(2)} of the floor\n`,
  );
  return { name: page.name, measured, floor };
}
