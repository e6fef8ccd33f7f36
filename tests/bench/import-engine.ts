import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { adoptStore, closeStore, db, openStore, store, transact } from "@/db/client";
import { operations } from "@/db/schema";
import { system, type Viewer } from "@/lib/access/viewer";
import { foundCompany } from "@/lib/company/found";
import { beginImport, ownImport, startRun } from "@/lib/import/imports";
import { pieceBytes } from "@/lib/import/limits";
import { receivePiece } from "@/lib/import/receive";
import { runOperation } from "@/lib/operations/runner";
import { importFile, nameOf } from "./import-file";

/** What an import comes to with nothing else to do; `bare` are the same rows in the same tables by a plain loop. */
export type EngineFigures = {
  state: string;
  perSecond: number;
  cpuMicros: number;
  longestWaitMs: number;
  bare: { perSecond: number; cpuMicros: number };
};

const now = new Date();

/** Imports so many accounts into a new store of this process. */
export async function measureEngine(rows: number): Promise<EngineFigures> {
  const folder = mkdtempSync(join(tmpdir(), "rapport-bench-import-"));
  try {
    const viewer = newStore(folder);
    const runId = await sent(viewer, importFile(rows));
    const longest = watchLoop();
    const figures = await timed(rows, () => runOperation(runId, () => new Date()));
    const longestWaitMs = longest();
    const { state } = db().select().from(operations).where(eq(operations.id, runId)).get()!;
    const bare = await timed(rows, () => bareLoop(rows));
    return { state, ...figures, longestWaitMs, bare };
  } finally {
    closeStore();
    rmSync(folder, { recursive: true, force: true });
  }
}

function newStore(folder: string): Viewer {
  adoptStore(openStore(join(folder, "rapport.db")));
  const { userId } = foundCompany(
    {
      ...{ companyName: "Bench", firstName: "Ada", lastName: "Byron", email: "ada@example.com" },
      ...{ timeZone: "UTC", currency: "USD" },
    },
    now,
  );
  return { ...system, kind: "user", via: "page", userId };
}

/** Sends the file as a browser does and asks for its import. Gives the operation. */
async function sent(viewer: Viewer, content: Buffer): Promise<number> {
  const { id, fileIds } = beginImport(viewer, [{ name: "accounts.csv", bytes: content.length }], now);
  for (let from = 0; from < content.length; )
    from = await receivePiece(viewer, fileIds[0]!, from, content.subarray(from, from + pieceBytes));
  startRun(viewer, id, false, now);
  return ownImport(viewer, id).runId!;
}

/** Rows a second, and microseconds of processor time a row. */
async function timed(rows: number, work: () => unknown): Promise<{ perSecond: number; cpuMicros: number }> {
  const cpu = process.cpuUsage();
  const began = performance.now();
  await work();
  const seconds = (performance.now() - began) / 1000;
  const { user, system: kernel } = process.cpuUsage(cpu);
  return { perSecond: Math.round(rows / seconds), cpuMicros: Math.round((user + kernel) / rows) };
}

/** The longest time between two looks at the clock that should be a millisecond apart. */
function watchLoop(): () => number {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  return () => {
    clearInterval(timer);
    return Math.round(longest);
  };
}

/** The same rows, two hundred in a transaction, without access, history, search or anything that makes them records. */
function bareLoop(rows: number): void {
  const { sqlite } = store();
  const record = sqlite.prepare(
    "insert into records (type, name, owner_id, created_at, updated_at) values ('account', ?, 1, 0, 0)",
  );
  const account = sqlite.prepare(
    "insert into accounts (id, number, email, phone, industry, website, value_cents) values (?, ?, ?, ?, 'Trade', ?, ?)",
  );
  for (let nth = 0; nth < rows; )
    transact(() => {
      for (const end = Math.min(rows, nth + 200); nth < end; nth++) {
        const { lastInsertRowid } = record.run(nameOf(nth));
        account.run(
          lastInsertRowid,
          `bare ${nth}`,
          `office${nth}@import${nth}.example`,
          `+1512555${nth % 10_000}`,
          `import${nth}.example`,
          nth * 100,
        );
      }
    });
}
