import { execFileSync } from "node:child_process";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { storeFile } from "@/db/start";
import { folderForTest } from "../store/folder";
import { demoUser, signIn, startBuilt } from "../support/built";
import { type Promised, Writer, writeUntilGone } from "./writers";

const writers = 50;
/** After how many acknowledged writes the server is killed, a round each. */
const rounds = [120, 200, 280];

test(`every write that the server acknowledged is there after it was killed while ${writers} wrote`, async () => {
  const folder = folderForTest();
  execFileSync("tsx", ["tests/browser/support/seed-world.ts", folder], { stdio: "inherit" });
  const promised: Promised[] = [];
  for (const writes of rounds) {
    promised.push(...(await promisedBefore(folder, writes)));
    const restarted = await startBuilt(folder);
    expect(promised.filter((each) => !holds(folder, each))).toEqual([]);
    await restarted.stop();
    expect(checkData(folder)).toContain("Everything agrees");
  }
});

/** Kills the server as soon as it has acknowledged so many writes, and gives those, with what came after them. */
async function promisedBefore(folder: string, writes: number): Promise<Promised[]> {
  const server = await startBuilt(folder);
  const cookie = await signIn(server.base, demoUser);
  const promised: Promised[] = [];
  const keep = (each: Promised) => {
    if (promised.push(each) === writes) void server.kill();
  };
  const topicId = anyTopic(folder);
  const work = Array.from({ length: writers }, (_, nth) =>
    writeUntilGone(new Writer(`Writer ${nth}`, server.base, cookie), topicId, keep),
  );
  await Promise.all(work).finally(server.kill);
  expect(promised.length).toBeGreaterThanOrEqual(writes);
  return promised;
}

function holds(folder: string, { id, name, description }: Promised): boolean {
  const found = query<{ name: string; description: string | null }>(
    folder,
    "select name, description from records left join accounts using (id) where records.id = ?",
    id,
  );
  return found?.name === name && (description === undefined || found.description === description);
}

const anyTopic = (folder: string): number =>
  query<{ id: number }>(folder, "select id from topics where active limit 1")!.id;

function query<Row>(folder: string, sql: string, ...values: unknown[]): Row | undefined {
  const file = new Database(storeFile(folder), { readonly: true });
  try {
    return file.prepare<unknown[], Row>(sql).get(...values);
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
