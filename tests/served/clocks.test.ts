import { execFileSync } from "node:child_process";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { storeFile } from "@/db/start";
import { folderForTest } from "../store/folder";
import { actionAnswer, actionCall, demoUser, signIn, startBuilt } from "../support/built";

const minuteMs = 60_000;

type Charge = { at: number; points: number };

test("a clock that runs out while the server is down is charged once, as of when it ran out, however often it is killed", async () => {
  const folder = folderForTest();
  execFileSync("tsx", ["tests/browser/support/seed-world.ts", folder], { stdio: "inherit" });
  const topicId = limitTopic(folder);

  const first = await startBuilt(folder);
  const caseId = await openCase(first.base, topicId);
  expect(chargesOf(folder, caseId)).toEqual([]);
  await first.kill();

  // Instead of an hour of waiting, the case was opened an hour ago.
  const dueAt = moveBack(folder, caseId, 60 * minuteMs);
  for (let round = 0; round < 2; round++) {
    const server = await startBuilt(folder);
    await expect
      .poll(() => chargesOf(folder, caseId), { timeout: 15_000 })
      .toEqual([{ at: dueAt, points: -7 }]);
    await server.kill();
  }
  const last = await startBuilt(folder);
  await last.stop();
  expect(chargesOf(folder, caseId)).toEqual([{ at: dueAt, points: -7 }]);
  expect(checkData(folder)).toContain("Everything agrees");
});

/** Gives the sample's first topic a limit of a minute for the first response. */
function limitTopic(folder: string): number {
  const limits = JSON.stringify({ email: { seconds: 60, penalty: 7 } });
  return inStore(folder, (file) => {
    file.prepare("update topics set response_limits = ?, resolution_minutes = null where id = 1").run(limits);
    return 1;
  });
}

async function openCase(base: string, topicId: number): Promise<number> {
  const cookie = await signIn(base, demoUser);
  const create = actionCall(base, cookie, "createRecordAction");
  const make = async (type: string, input: Record<string, string>) => {
    const answer = await fetch(`${base}/accounts/new`, create({ type, input, links: [] }));
    return (actionAnswer(await answer.text()).data as { id: number }).id;
  };
  const accountId = String(await make("account", { name: "Down for an hour" }));
  return make("case", { name: "Nobody answers", topicId: String(topicId), accountId });
}

/** As if the case had been opened earlier by that much. Gives when it was due. */
const moveBack = (folder: string, caseId: number, ms: number): number =>
  inStore(folder, (file) => {
    file
      .prepare(
        `update case_clocks set started_at = started_at - :ms, running_since = running_since - :ms,
          due_at = due_at - :ms, warn_at = warn_at - :ms where case_id = :caseId`,
      )
      .run({ ms, caseId });
    file.prepare("update cases set due_at = due_at - ? where id = ?").run(ms, caseId);
    return file.prepare("select due_at from cases where id = ?").pluck().get(caseId) as number;
  });

const chargesOf = (folder: string, caseId: number): Charge[] =>
  inStore(folder, (file) =>
    file
      .prepare<[number], Charge>(
        "select at, points from score_events where kind = 'response_overdue' and case_id = ?",
      )
      .all(caseId),
  );

function inStore<Found>(folder: string, work: (file: Database.Database) => Found): Found {
  const file = new Database(storeFile(folder));
  try {
    return work(file);
  } finally {
    file.close();
  }
}

/** What `npm run check:data` says; it throws when that finds a fault. */
const checkData = (folder: string): string =>
  execFileSync("tsx", ["lib/commands/check-data.ts"], {
    encoding: "utf8",
    env: { ...process.env, DATA_DIR: folder },
  });
