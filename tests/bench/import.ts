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

/**
 * How fast an import is: rows a second, the longest that the event loop had to wait, and the same rows put into the
 * same tables by a bare loop. `tsx tests/bench/import.ts 50000`
 */
const rows = Number(process.argv[2] ?? 50_000);
const now = new Date();

const nameOf = (nth: number) => `Import ${nth} ${(nth * 7919) % 99_991} Trading`;
const lineOf = (nth: number) =>
  `${nameOf(nth)},office${nth}@import${nth}.example,(512) 555-${String(nth % 10_000).padStart(4, "0")},Trade,import${nth}.example,"$${nth}.50"`;

async function measured(): Promise<void> {
  const viewer = newStore();
  const content = Buffer.from(
    [
      "Account Name,Email,Phone,Industry,Website,Account Value",
      ...Array.from({ length: rows }, (_, nth) => lineOf(nth)),
    ].join("\n"),
  );
  const { id, fileIds } = beginImport(viewer, [{ name: "accounts.csv", bytes: content.length }], now);
  for (let from = 0; from < content.length; )
    from = await receivePiece(viewer, fileIds[0]!, from, content.subarray(from, from + pieceBytes));
  startRun(viewer, id, false, now);
  const { runId } = ownImport(viewer, id);
  const longest = watchLoop();
  const cpu = process.cpuUsage();
  const began = performance.now();
  await runOperation(runId!, () => new Date());
  const rate = perSecond(began);
  const { user, system: kernel } = process.cpuUsage(cpu);
  const wait = longest();
  const { state, result } = db().select().from(operations).where(eq(operations.id, runId!)).get()!;
  const bare = bareLoop();
  process.stdout.write(
    `${JSON.stringify({ rows, state, result, rowsPerSecond: rate, cpuMicrosPerRow: Math.round((user + kernel) / rows), bareRowsPerSecond: bare, ratio: Number((bare / rate).toFixed(2)), longestWaitMs: wait })}\n`,
  );
}

const perSecond = (began: number) => Math.round(rows / ((performance.now() - began) / 1000));

function newStore(): Viewer {
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
function bareLoop(): number {
  const { sqlite } = store();
  const record = sqlite.prepare(
    "insert into records (type, name, owner_id, created_at, updated_at) values ('account', ?, 1, 0, 0)",
  );
  const account = sqlite.prepare(
    "insert into accounts (id, number, email, phone, industry, website, value_cents) values (?, ?, ?, ?, 'Trade', ?, ?)",
  );
  const began = performance.now();
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
  return perSecond(began);
}

const folder = mkdtempSync(join(tmpdir(), "rapport-bench-import-"));
try {
  await measured();
} finally {
  closeStore();
  rmSync(folder, { recursive: true, force: true });
}
