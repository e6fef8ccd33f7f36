import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { adoptStore, closeStore, openStore } from "@/db/client";
import { storeFile } from "@/db/start";
import { clientScripts } from "./client-scripts";
import { fire, type Measured, measure, type Series, type Shot } from "./load";
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

const rounds = 4;
const requests = 56;
const warmUp = 24;
const connections = 16;

// Measures the production build over bulk databases and writes BENCH.md.
if (values.build) buildForBench();
const sections: string[] = [];
for (const accounts of values.accounts) sections.push(await measureStore(Number(accounts)));
writeFileSync("BENCH.md", report.whole(sections, clientScripts()));

async function measureStore(accounts: number): Promise<string> {
  const folder = bulkFolder(accounts);
  // The server first: it brings a folder from an older Rapport up to this one.
  const server = await startServer(folder);
  try {
    adoptStore(openStore(storeFile(folder), { readonly: true }));
    const pages = benchPages();
    closeStore();
    const vitals = async () =>
      (await (await fetch(`${server.base}/floor/vitals`)).json()) as {
        rss: number;
        delayP99: number;
        delayMax: number;
      };
    const rows: Row[] = [];
    await vitals();
    const [empty] = await inTurns(server, [{ path: "/help", init: asUser(server) }]);
    for (const page of pages) rows.push(await compare(server, page));
    const reading = await vitals();
    for (const { path } of pages) await fire(server.base, { path, init: asUser(server) }, 4, 1);
    const alone = await vitals();
    const writes = await benchWrites(server);
    return report.section({ accounts, empty, rows, writes, reading, alone, writing: await vitals() });
  } finally {
    await server.stop();
  }
}

type Server = Awaited<ReturnType<typeof startServer>>;

/** Each of the pages in turns, round by round, so that a machine that slows down slows all of them. */
async function inTurns<const Shots extends readonly Shot[]>(
  server: Server,
  shots: Shots,
): Promise<{ [At in keyof Shots]: Measured }> {
  const shoot = (shot: Shot, count: number) => fire(server.base, shot, count, connections);
  const series = shots.map((): Series[] => []);
  for (const shot of shots) await shoot(shot, warmUp);
  for (let round = 0; round < rounds; round++)
    for (const [at, shot] of shots.entries()) series[at]?.push(await shoot(shot, requests));
  return series.map(measure) as { [At in keyof Shots]: Measured };
}

async function compare(server: Server, page: BenchPage): Promise<Row> {
  const [floor, measured] = await inTurns(server, [
    { path: page.floor },
    { path: page.path, init: asUser(server) },
  ]);
  const ratio = (key: "p50" | "p95") => (measured[key] / floor[key]).toFixed(2);
  process.stdout.write(
    `${page.name}: ${measured.p50.toFixed(1)} ms, ${ratio("p50")} of the floor at p50, ${ratio("p95")} at p95\n`,
  );
  return { name: page.name, measured, floor };
}

function asUser({ cookie }: Server): () => RequestInit {
  return () => ({ headers: { cookie } });
}
