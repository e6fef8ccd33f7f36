import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { isDeepStrictEqual } from "node:util";
import { eq, sql } from "drizzle-orm";
import { closeStore, db } from "@/db/client";
import { operations } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { checkData } from "@/lib/health/check-data";
import { beginImport, ownImport, startRun, startUndo } from "@/lib/import/imports";
import { receivePiece } from "@/lib/import/receive";
import { runOperation } from "@/lib/operations/runner";
import { createRecord } from "@/lib/records/write";
import { bytesOf, type ExportFile, nextivaFiles } from "@/tests/import/nextiva";
import { counts } from "@/tests/import/world";
import { newWorld, topic } from "@/tests/support/world";

/**
 * The move from Nextiva at full size: six files, one of them of so many contacts, come in, are looked over, and go out
 * again by one Undo, which must leave what was there before. `tsx tests/bench/moving-in.ts 300000`
 */
const contacts = Number(process.argv[2] ?? 300_000);
const size = Math.ceil(contacts / 20);
const rowsAtOnce = 10_000;
const clock = () => new Date();

async function moveIn(folder: string): Promise<void> {
  const { admin } = newWorld(join(folder, "rapport.db"));
  topic("Billing", -5);
  createRecord(admin, "account", { name: "Old", email: "a3@nextiva.example" }, clock());
  const before = counts();
  const id = await timed("sent and read", () => send(admin, nextivaFiles(size, contacts)));
  startRun(admin, id, false, clock());
  await timed("imported", () => worked(ownImport(admin, id).runId!));
  for (const [what, found, wanted] of links()) expect(what, found, wanted);
  expect("faults in the data", await timed("checked", faults), []);
  startUndo(admin, id, clock());
  await timed("undone", () => worked(ownImport(admin, id).undoId!));
  expect("rows of each table as before", counts(), before);
  expect("faults in the data", await timed("checked", faults), []);
}

async function send(viewer: Viewer, files: ExportFile[]): Promise<number> {
  const pieces = (file: ExportFile) =>
    Array.from({ length: Math.ceil(file.rows / rowsAtOnce) }, (_, nth) => nth * rowsAtOnce);
  const bytes = (file: ExportFile) =>
    pieces(file).reduce((sum, from) => sum + bytesOf(file, from, rowsAtOnce).length, 0);
  const sent = files.map((file) => ({ name: file.name, bytes: bytes(file) }));
  const { id, fileIds } = beginImport(viewer, sent, clock());
  for (const [place, file] of files.entries()) {
    let at = 0;
    for (const from of pieces(file))
      at = await receivePiece(viewer, fileIds[place]!, at, bytesOf(file, from, rowsAtOnce));
  }
  return id;
}

async function worked(id: number): Promise<unknown> {
  await runOperation(id, clock);
  const { state, done, refused, result } = db().select().from(operations).where(eq(operations.id, id)).get()!;
  if (state !== "done") throw new Error(`It ended as ${state}.`);
  return { done, refused, ...(result as object) };
}

const figure = (query: ReturnType<typeof sql>) => db().get<{ n: number }>(query)!.n;
const withTopic = size - Math.ceil(size / 9);

/** What must have been linked again: what, how many there are, how many there should be. */
const links = (): [string, number, number][] => [
  [
    "contacts at the account that their row names",
    figure(sql`select count(*) as n from links l join records a on a.id = l.from_id join records c on c.id = l.to_id
      where l.relation = 'account_contacts'
        and cast(replace(c.name, 'Contact ', '') as integer) % ${size} = cast(replace(a.name, 'Account ', '') as integer)`),
    contacts,
  ],
  [
    "links between accounts and contacts in all",
    figure(sql`select count(*) as n from links where relation = 'account_contacts'`),
    contacts,
  ],
  [
    "accounts with their primary contact",
    figure(sql`select count(*) as n from accounts x join records a on a.id = x.id
      join records c on c.id = x.primary_contact_id where substr(c.name, 9) = substr(a.name, 9)`),
    size,
  ],
  [
    "accounts with a parent",
    figure(sql`select count(*) as n from accounts where parent_id is not null`),
    Math.floor((size + 1) / 4),
  ],
  [
    "cases with account and contact",
    figure(sql`select count(*) as n from cases x join records c on c.id = x.id
      join records a on a.id = x.account_id join records p on p.id = x.contact_id
      where c.name = 'Request ' || substr(a.name, 9) || ', "urgent"' and substr(a.name, 9) = substr(p.name, 9)`),
    withTopic,
  ],
  [
    "leads with the signs of Windows-1252",
    figure(sql`select count(*) as n from leads where company = 'Pizzería Müller'`),
    size,
  ],
];

const faults = async () => [...checkData()];

function expect(what: string, found: unknown, wanted: unknown): void {
  const isRight = isDeepStrictEqual(found, wanted);
  const difference = isRight ? "" : `: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`;
  process.stdout.write(`${isRight ? "✓" : "✗"} ${what}${difference}\n`);
  if (!isRight) process.exitCode = 1;
}

/** Does the work and tells how long it took and the event loop waited, what came of it, and its memory at most. */
async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const cpu = process.cpuUsage();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 100);
  const result = await work();
  clearInterval(timer);
  delay.disable();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  process.stdout.write(
    `${what}: ${seconds(performance.now() - began)}, processor ${seconds((user + system) / 1000)}, ${Math.round(most / 2 ** 20)} MB at most, event loop delayed ${Math.round(delay.max / 1e6)} ms at most ${JSON.stringify(result)}\n`,
  );
  return result;
}

const folder = mkdtempSync(join(tmpdir(), "rapport-moving-in-"));
try {
  await moveIn(folder);
} finally {
  closeStore();
  rmSync(folder, { recursive: true, force: true });
}
