import { parseArgs } from "node:util";
import Database from "better-sqlite3";
import { storeFile } from "@/db/start";
import { Listener } from "../served/listener";
import { Writer } from "../served/writers";
import { asUser } from "./compare";
import { fire, type Measured, measure, type Series } from "./load";
import { ms, table } from "./report";
import { type BenchServer, buildForBench, bulkFolder, startServer } from "./server";

const { values } = parseArgs({
  options: {
    accounts: { type: "string", default: "20000" },
    browsers: { type: "string", default: "200" },
    writes: { type: "string", default: "100" },
    build: { type: "boolean", default: true },
  },
  allowNegative: true,
});

// Measures how soon connected browsers hear of a change, and what a list takes meanwhile, and prints it.
if (values.build) buildForBench();
const folder = bulkFolder(Number(values.accounts));
const server = await startServer(folder);
try {
  process.stdout.write(await measureLive(Number(values.browsers), Number(values.writes)));
} finally {
  await server.stop();
}

async function measureLive(browsers: number, writes: number): Promise<string> {
  const list = { path: "/accounts", init: asUser(server) };
  await fire(server.base, list, 40, 4);
  const usual = measure([await fire(server.base, list, 200, 4)]);
  const listeners = Array.from({ length: browsers }, () => listenerOf(server));
  const listening = Promise.all(listeners.map((each) => each.listen()));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  let isWriting = true;
  const writing = writeSome(server, writes).finally(() => {
    isWriting = false;
  });
  const meanwhile: Series[] = [];
  while (isWriting) meanwhile.push(await fire(server.base, list, 20, 4));
  const sent = await writing;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  for (const each of listeners) each.stop();
  await listening;
  return section(browsers, writes, heardAfter(listeners, sent), usual, measure(meanwhile));
}

function listenerOf({ base, cookie }: BenchServer): Listener {
  return new Listener(
    () => base,
    () => cookie,
    lastId(),
  );
}

/** Makes accounts, ten a second. Gives when each was sent, by the number of the entry that tells of it. */
async function writeSome({ base, cookie }: BenchServer, count: number): Promise<Map<number, number>> {
  const writer = new Writer("Bench", base, cookie);
  const sent = new Map<number, number>();
  for (let nth = 0; nth < count; nth++) {
    const at = performance.now();
    const made = await writer.create("account", { name: `Live ${Date.now()}` });
    if (made) sent.set(entryOf(made.id), at);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, 100 - (performance.now() - at))));
  }
  return sent;
}

function heardAfter(listeners: readonly Listener[], sent: ReadonlyMap<number, number>): number[] {
  const times = listeners.flatMap(({ heardAt }) =>
    [...sent].map(([id, at]) => (heardAt.get(id) ?? Infinity) - at),
  );
  return times.sort((a, b) => a - b);
}

function section(
  browsers: number,
  writes: number,
  times: number[],
  usual: Measured,
  during: Measured,
): string {
  const at = (share: number) => ms(times[Math.min(times.length - 1, Math.floor(times.length * share))]!);
  return `## ${browsers} connected browsers hear of ${writes} changes, ten a second, while lists are read

${table(
  ["", "p50 ms", "p95 ms", "max ms"],
  [
    ["from sending a change until a browser hears it", at(0.5), at(0.95), at(1)],
    ["a list, with no browser connected", ms(usual.p50), ms(usual.p95), ms(usual.max)],
    ["a list meanwhile", ms(during.p50), ms(during.p95), ms(during.max)],
  ],
)}
`;
}

function query<Row>(sql: string, ...given: unknown[]): Row {
  const file = new Database(storeFile(folder), { readonly: true });
  try {
    return file.prepare<unknown[], Row>(sql).get(...given)!;
  } finally {
    file.close();
  }
}

function lastId(): number {
  return query<{ id: number }>("select max(id) as id from events").id;
}

function entryOf(recordId: number): number {
  const firstOfRecord =
    "select id from events where subject = 'record' and subject_id = ? order by id limit 1";
  return query<{ id: number }>(firstOfRecord, recordId).id;
}
