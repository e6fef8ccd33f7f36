import { beforeEach, describe, expect, test } from "vitest";
import { store } from "@/db/client";
import { verifyChain } from "@/lib/events/verify";
import { deleteRecord, purgeRecord } from "@/lib/records/bin";
import { createRecord, updateRecord } from "@/lib/records/write";
import { later, newWorld, noon, type World } from "../support/world";

let world: World;
let account: number;

beforeEach(() => {
  world = newWorld();
  account = createRecord(world.admin, "account", { name: "ABC Cleaning" }, noon).id;
  for (let n = 0; n < 5; n++) updateRecord(world.admin, "account", account, { name: `ABC ${n}` }, later(n));
});

const faults = () => [...verifyChain()].map((fault) => fault.problem);
const lastId = () => (store().sqlite.prepare("select max(id) as id from events").get() as { id: number }).id;

/** What somebody with the file in hand could do: the guards are dropped first. */
function tamper(sql: string, ...values: unknown[]): void {
  const { sqlite } = store();
  sqlite.exec("drop trigger if exists events_stay; drop trigger if exists events_fixed;");
  sqlite.prepare(sql).run(...values);
}

test("a history that nobody touched verifies", () => {
  expect(lastId()).toBeGreaterThan(6);
  expect(faults()).toEqual([]);
});

describe("tampering is found", () => {
  test("an entry removed from the middle, and the first", () => {
    tamper("delete from events where id = ?", lastId() - 2);
    tamper("delete from events where id = 1");
    expect(faults()).toEqual(["Entry 1 is missing.", `Entry ${lastId() - 2} is missing.`]);
  });

  test("several removed in a row", () => {
    tamper("delete from events where id between 3 and 5");
    expect(faults()).toEqual(["Entries 3 to 5 are missing."]);
  });

  test.each([
    ["actor_id", 99],
    ["at", 0],
    ["kind", "record.deleted"],
    ["via", "import"],
    ["subject_id", 99],
    ["actor_kind", "system"],
  ])("another %s", (column, value) => {
    const id = lastId() - 1;
    tamper(`update events set ${column} = ? where id = ?`, value, id);
    expect(faults()).toEqual([`Entry ${id} or the one before it was altered.`]);
  });

  test("another content, with and without its hash mended", () => {
    const id = lastId() - 1;
    tamper("update events set content = replace(content, 'ABC', 'XYZ') where id = ?", id);
    expect(faults()).toEqual([`The content of entry ${id} was altered.`]);
    tamper("update events set content_hash = 'x' where id = ?", id);
    expect(faults()).toHaveLength(2);
  });

  test("content emptied in part", () => {
    tamper("update events set content = null where id = 3");
    expect(faults()).toEqual(["The content of entry 3 was altered."]);
  });

  test("two entries that changed places", () => {
    tamper("update events set id = -1 where id = 4");
    tamper("update events set id = 4 where id = 5");
    tamper("update events set id = 5 where id = -1");
    expect(faults().length).toBeGreaterThan(0);
  });
});

test("content that an erasure emptied still verifies", () => {
  deleteRecord(world.admin, "account", account, later(10));
  purgeRecord(world.admin, account, later(11));
  const { n } = store().sqlite.prepare("select count(*) as n from events where content is null").get() as {
    n: number;
  };
  expect(n).toBeGreaterThan(6);
  expect(faults()).toEqual([]);
});

test("the database itself refuses to change or remove an entry", () => {
  const { sqlite } = store();
  expect(() => sqlite.exec("delete from events")).toThrow("append-only");
  expect(() => sqlite.exec("update events set actor_id = 2")).toThrow("append-only");
  expect(() => sqlite.exec("update events set content = '{}'")).toThrow("append-only");
});
