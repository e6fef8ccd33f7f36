import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import Database from "better-sqlite3";
import { storeFile } from "@/db/start";
import { failureOf } from "@/lib/failure";
import { pieceBytes } from "@/lib/import/limits";
import { actionAnswer, actionCall } from "@/tests/support/built";
import { asUser, vitalsOf } from "./compare";
import { importFile } from "./import-file";
import { fire, type Measured, measure, type Series } from "./load";
import type { Vitals } from "./report";
import { type BenchServer, bulkFolder, startServer } from "./server";

/** How a list answers one request at a time: with nothing else to do, and while an import runs. */
export type ListFigures = { path: string; usual: Measured; during: Measured };

type Delays = { delayMaxMs: number; delayP99Ms: number };

export type ServedFigures = {
  lists: ListFigures[];
  /** How long the event loop had to wait at most before the import, while lists were asked for. */
  before: Delays;
  /** While nothing but the import is at work: rows a second, and the same delays. */
  alone: Delays & { perSecond: number };
  /** While lists are asked for as well. */
  asked: Delays & { perSecond: number };
  rssMb: number;
};

const paths = ["/accounts", "/contacts?sort=email", "/cases?sort=-number", "/leads"];
const rounds = 8;
const aloneMs = 5000;

/** Imports so many accounts into the served app over a bulk database, and asks it for lists before and meanwhile. */
export async function measureServed(rows: number, accounts: number): Promise<ServedFigures> {
  const folder = mkdtempSync(join(tmpdir(), "rapport-bench-import-"));
  cpSync(bulkFolder(accounts), folder, { recursive: true });
  const server = await startServer(folder);
  try {
    for (const path of paths) await fire(server.base, shot(server, path), 10, 1);
    await vitalsOf(server);
    const usual = await askedFor(server, () => true);
    const before = delays(await vitalsOf(server));
    await startImport(server, importFile(rows));
    const progress = progressIn(folder);
    await progress.begun();
    await vitalsOf(server);
    const alone = await paced(progress, () => setTimeout(aloneMs));
    const aloneVitals = await vitalsOf(server);
    let during: Map<string, Measured> = new Map();
    const asked = await paced(progress, async () => {
      during = await askedFor(server, progress.goesOn);
    });
    if (!progress.goesOn()) throw new Error("The import was over too soon: take more rows.");
    const askedVitals = await vitalsOf(server);
    progress.close();
    return {
      lists: paths.map((path) => ({ path, usual: usual.get(path)!, during: during.get(path)! })),
      before,
      alone: { perSecond: alone, ...delays(aloneVitals) },
      asked: { perSecond: asked, ...delays(askedVitals) },
      rssMb: Math.round(askedVitals.rss / 2 ** 20),
    };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const shot = (server: BenchServer, path: string) => ({ path, init: asUser(server) });

/** Each list in turn, one request at a time, for so many rounds or as long as `on` says. */
async function askedFor(server: BenchServer, on: () => boolean): Promise<Map<string, Measured>> {
  const series = new Map<string, Series[]>(paths.map((path) => [path, []]));
  for (let round = 0; round < rounds && on(); round++)
    for (const path of paths) series.get(path)!.push(await fire(server.base, shot(server, path), 4, 1));
  return new Map([...series].map(([path, each]) => [path, measure(each)]));
}

const delays = ({ delayMax, delayP99 }: Vitals): Delays => ({ delayMaxMs: delayMax, delayP99Ms: delayP99 });

/** Sends the file as the wizard does, and has it imported. */
async function startImport(server: BenchServer, content: Buffer): Promise<void> {
  const act = async (name: string, input: unknown) => {
    const init = actionCall(server.base, server.cookie, name)(input);
    const answer = actionAnswer(await (await fetch(`${server.base}/admin/import`, init)).text());
    if (failureOf(answer)) throw new Error(`${name} answered ${JSON.stringify(answer)}.`);
    return answer.data;
  };
  const files = [{ name: "accounts.csv", bytes: content.length }];
  const { id, fileIds } = (await act("beginImportAction", { files })) as { id: number; fileIds: number[] };
  for (let from = 0; from < content.length; from += pieceBytes)
    await fetch(`${server.base}/api/import-pieces?file=${fileIds[0]}&from=${from}`, {
      method: "POST",
      headers: { cookie: server.cookie, origin: server.base },
      body: new Uint8Array(content.subarray(from, from + pieceBytes)),
    });
  await act("startImportAction", { importId: id, strict: false });
}

type Progress = ReturnType<typeof progressIn>;

/** Looks at how far the import is from outside of the server. */
function progressIn(folder: string) {
  const sqlite = new Database(storeFile(folder), { readonly: true });
  const last = sqlite.prepare<[], { done: number; state: string }>(
    "select done, state from operations order by id desc limit 1",
  );
  const goesOn = () => ["waiting", "running"].includes(last.get()?.state ?? "");
  return {
    done: () => last.get()?.done ?? 0,
    goesOn,
    begun: async () => {
      while (goesOn() && last.get()?.done === 0) await setTimeout(20);
    },
    close: () => sqlite.close(),
  };
}

/** How many rows a second went in while `work` lasted. */
async function paced({ done }: Progress, work: () => Promise<unknown>): Promise<number> {
  const before = done();
  const began = performance.now();
  await work();
  return Math.round((done() - before) / ((performance.now() - began) / 1000));
}
