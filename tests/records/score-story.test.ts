import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { accounts, scoreEvents } from "@/db/schema";
import { statusId } from "@/lib/cases/statuses";
import { deleteRecord, purgeRecord, restoreRecord } from "@/lib/records/bin";
import { createRecord, updateRecord } from "@/lib/records/write";
import { later, newWorld, noon, topic, type World } from "../support/world";

let world: World;
beforeEach(() => {
  world = newWorld();
});

const score = (id: number) => db().select().from(accounts).where(eq(accounts.id, id)).get()!.score;

test("an account's score follows its case through topic, reopening, deletion and return", () => {
  const { admin } = world;
  const account = createRecord(admin, "account", { name: "ABC Cleaning" }, noon).id;
  expect(score(account)).toBeNull();
  const bad = topic("Outage", -20, 15);
  const good = topic("Praise", 10, 15);
  const make = { name: "Line is down", topicId: bad, accountId: account };
  const { id, values } = createRecord(admin, "case", make, later(1));
  expect(values.number).toMatch(/^[A-Z]{3}-\d{7}$/);
  expect(score(account)).toBe(30);
  updateRecord(admin, "case", id, { topicId: good }, later(2));
  expect(score(account)).toBe(60);
  updateRecord(admin, "case", id, { statusId: statusId("resolved", null) }, later(3));
  updateRecord(admin, "case", id, { statusId: statusId("open", null) }, later(4));
  expect(score(account)).toBe(45);
  deleteRecord(admin, "case", id, later(5));
  expect(score(account)).toBe(50);
  restoreRecord(admin, id, later(6));
  expect(score(account)).toBe(45);
});

test("an account that is erased takes its ledger with it, and nothing else may touch the ledger", () => {
  const { admin } = world;
  const account = createRecord(admin, "account", { name: "ABC Cleaning" }, noon).id;
  createRecord(admin, "case", { name: "Fax", topicId: topic("Fax", 5), accountId: account }, noon);
  expect(() => db().delete(scoreEvents).run()).toThrow(/append-only/);
  expect(() => db().update(scoreEvents).set({ points: 99 }).run()).toThrow(/append-only/);
  deleteRecord(admin, "account", account, noon);
  purgeRecord(admin, account, noon);
  expect(db().select().from(scoreEvents).all()).toEqual([]);
});
