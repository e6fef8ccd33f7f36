import { spawn } from "node:child_process";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { adoptStore, closeStore, db, openStore, transact } from "@/db/client";
import { checkData } from "@/lib/health/check-data";
import { viewerOfUser } from "@/lib/sessions/signed-in";
import { askFigures } from "@/lib/what-if/ask";
import { rescoreHistory } from "@/lib/what-if/rescore-history";
import { undoRescoring } from "@/lib/what-if/undo-rescoring";
import { aCase, anAccount, aTopic } from "../experience/world";
import { finished, printed } from "../store/child";
import { folderForTest } from "../store/folder";
import { later, newWorld } from "../support/world";
import { draftOf, foretold, operationOf, questionOf, run, scores } from "./world";

const count = 600;

test("history is scored anew and put back through a kill each, and a thread foretells what comes of it", async () => {
  const file = join(folderForTest(), "rapport.db");
  const { admin } = newWorld(file);
  const bad = aTopic("Bad", -20, { reopenPenalty: 5 });
  transact(() => {
    for (let nth = 0; nth < count; nth++) aCase(anAccount(`A${nth}`), bad).reopen();
  });
  const before = scores();
  const draft = draftOf({ [bad]: { points: -3 } });
  const said = foretold(draft);
  const figures = await askFigures(1, questionOf(draft));
  expect([...figures!.movers.after]).toEqual(Array(count).fill(42));
  const operation = rescoreHistory(admin, draft, later(1));
  closeStore();

  await workWithKill(file, operation);
  const undoing = reopened(file, () => {
    expect(operationOf(operation)).toMatchObject({ state: "done", done: count, result: { anew: count } });
    expect(scores()).toEqual(said);
    expect(told()).toEqual({ n: count, different: count });
    return undoRescoring(viewerOfUser(admin.userId!)!, operation, new Date());
  });

  await workWithKill(file, undoing);
  reopened(file, () => {
    expect(operationOf(undoing)).toMatchObject({ state: "done", done: count, refused: 0 });
    expect(scores()).toEqual(before);
    expect([...checkData()].filter((fault) => /ledger|History|Clocks/.test(fault))).toEqual([]);
  });
}, 60_000);

function reopened<T>(file: string, work: () => T): T {
  adoptStore(openStore(file));
  try {
    return work();
  } finally {
    closeStore();
  }
}

/** Has a process of its own do the work, kills it in the middle, and does the rest. */
async function workWithKill(file: string, operation: number): Promise<void> {
  const killed = start(file, operation);
  const end = finished(killed);
  await printed(killed, (line) => Number(line) >= count * 0.3);
  killed.kill("SIGKILL");
  expect((await end).code).toBeNull();
  adoptStore(openStore(file));
  const left = operationOf(operation);
  expect(left.state).toBe("running");
  await run(operation);
  closeStore();
}

const start = (file: string, operation: number) =>
  spawn(
    process.execPath,
    ["--import", "tsx", join(import.meta.dirname, "../bulk/kill-child.ts"), file, String(operation)],
    { stdio: ["ignore", "pipe", "pipe"] },
  );

const told = () =>
  db().get(
    sql`select count(*) as n, count(distinct subject_id) as different from events where kind = 'score.rescored'`,
  );
