import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { adoptStore, closeStore, db, openStore, transact } from "@/db/client";
import { choices } from "@/lib/records/lookups";
import { remembered } from "@/lib/records/memory";
import { freshen, keptUntilTouched, touched } from "@/lib/records/versions";
import { newWorld, noon } from "@/tests/support/world";

let read = 0;
const known = keptUntilTouched("something", () => ++read);

beforeEach(() => {
  newWorld();
  read = 0;
});

test("what is kept is read again once it was touched", () => {
  expect([known(), known()]).toEqual([1, 1]);
  touched("something");
  expect([known(), known()]).toEqual([2, 2]);
});

test("within a transaction nothing is kept, unless it was freshened before", () => {
  transact(() => expect([known(), known()]).toEqual([1, 2]));
  freshen();
  transact(() => expect([known(), known()]).toEqual([3, 3]));
});

test("an answer that failed is not remembered: the next one asks again", async () => {
  const answers = [Promise.reject(new Error("disk I/O")), Promise.resolve(7)];
  const ask = () => remembered("something", sql`one that may fail`, noon, () => answers.shift()!);
  await expect(ask()).rejects.toThrow("disk I/O");
  expect([await ask(), await ask()]).toEqual([7, 7]);
});

describe("a short list of choices", () => {
  const stages = () => choices("stage").map(({ label }) => label);
  const call = (name: string) => db().run(sql`update stages set name = ${name} where id = 1`);
  const named = (id: number) =>
    db().get<{ name: string }>(sql`select name from stages where id = ${id}`).name;

  test("is read once, and anew after a write", () => {
    const before = choices("stage");
    expect(choices("stage")).toBe(before);
    call("Called something else");
    expect(stages()).toContain("Called something else");
  });

  test("is never what a transaction took back", () => {
    const was = named(1);
    const taken = () =>
      transact(() => {
        call("Never was");
        expect(stages()).toContain("Never was");
        throw new Error("No");
      });
    expect(taken).toThrow("No");
    expect(stages()).toContain(was);
    expect(stages()).not.toContain("Never was");
  });

  test("is read anew after another process wrote", () => {
    const folder = mkdtempSync(join(tmpdir(), "rapport-lists-"));
    const file = join(folder, "rapport.db");
    db().run(sql`vacuum into ${file}`);
    adoptStore(openStore(file));
    expect(stages()).not.toContain("From elsewhere");
    const other = new Database(file);
    other.prepare("update stages set name = 'From elsewhere' where id = 1").run();
    other.close();
    expect(stages()).toContain("From elsewhere");
    closeStore();
    rmSync(folder, { recursive: true });
  });
});
