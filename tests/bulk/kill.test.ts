import { spawn } from "node:child_process";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { adoptStore, closeStore, db, openStore, transact } from "@/db/client";
import { bulk } from "@/lib/bulk/bulk";
import { undoDeletion } from "@/lib/bulk/undo";
import { foundCompany } from "@/lib/company/found";
import { checkData } from "@/lib/health/check-data";
import { ownOperation } from "@/lib/operations/read";
import { createRecord } from "@/lib/records/write";
import { viewerOfUser } from "@/lib/sessions/signed-in";
import { finished, printed } from "../store/child";
import { folderForTest } from "../store/folder";
import { noon } from "../support/world";

const count = 2000;

test("many records are deleted and restored through three kills each: each once, and all of it told", async () => {
  const file = join(folderForTest(), "rapport.db");
  const userId = reopened(file, newCompany);
  const deletion = await reopened(file, () => deleteAll(userId));
  await workWithKills(file, deletion);
  reopened(file, () => {
    expect(ownOperation(ada(userId), deletion)).toMatchObject({ state: "done", done: count, refused: 0 });
    expect([live(), told("record.deleted"), kept()]).toEqual([0, { n: count, different: count }, count]);
  });

  const undo = reopened(file, () => undoDeletion(ada(userId), deletion, new Date()));
  await workWithKills(file, undo);
  reopened(file, () => {
    expect(ownOperation(ada(userId), undo)).toMatchObject({ state: "done", done: count, refused: 0 });
    expect([live(), told("record.restored")]).toEqual([count, { n: count, different: count }]);
    expect([...checkData()]).toEqual([]);
  });
}, 180_000);

function reopened<T>(file: string, work: () => T): T {
  adoptStore(openStore(file));
  try {
    return work();
  } finally {
    closeStore();
  }
}

function newCompany(): number {
  const info = { companyName: "Ledger & Co", timeZone: "UTC", currency: "USD" };
  const founder = { firstName: "Ada", lastName: "Byron", email: "ada@example.com" };
  const { userId } = foundCompany({ ...info, ...founder }, noon);
  transact(() => {
    for (let nth = 0; nth < count; nth++) createRecord(ada(userId), "account", { name: `A${nth}` }, noon);
  });
  return userId;
}

const ada = (userId: number) => viewerOfUser(userId)!;

async function deleteAll(userId: number): Promise<number> {
  const selection = { address: "", except: [] };
  const asked = { type: "account", selection, change: { verb: "delete" as const } };
  const outcome = await bulk(ada(userId), asked, new Date());
  if (!("operation" in outcome)) throw new Error("It was done at once.");
  return outcome.operation;
}

/** Has a process of its own do the work, which is killed in the middle of it as often as there are marks. */
async function workWithKills(file: string, operation: number): Promise<void> {
  for (const mark of [count * 0.2, count * 0.6, count * 0.95]) {
    const child = start(file, operation);
    const end = finished(child);
    await printed(child, (line) => Number(line) >= mark);
    child.kill("SIGKILL");
    expect((await end).code).toBeNull();
  }
  const { code, error } = await finished(start(file, operation));
  expect([code, error]).toEqual([0, ""]);
}

const start = (file: string, operation: number) =>
  spawn(
    process.execPath,
    ["--import", "tsx", join(import.meta.dirname, "kill-child.ts"), file, String(operation)],
    { stdio: ["ignore", "pipe", "pipe"] },
  );

const live = () =>
  db().get<{ n: number }>(
    sql`select count(*) as n from records where type = 'account' and deleted_at is null`,
  ).n;

const told = (kind: string) =>
  db().get(
    sql`select count(*) as n, count(distinct subject_id) as different from events where kind = ${kind}`,
  );

const kept = () => db().get<{ n: number }>(sql`select count(*) as n from operation_records`).n;
