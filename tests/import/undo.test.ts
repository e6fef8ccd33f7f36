import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { topics } from "@/db/schema";
import { checkData } from "@/lib/health/check-data";
import { choices } from "@/lib/records/lookups";
import { readWithoutAccess } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { createRecord, updateRecord } from "@/lib/records/write";
import { newWorld, noon, topic, type World } from "@/tests/support/world";
import { counts, recordsOf, run, send, undo } from "./world";

let world: World;

beforeEach(() => {
  world = newWorld();
});

const account = (values: Record<string, unknown>) => createRecord(world.admin, "account", values, noon);

describe("an undo", () => {
  test("erases what was made and puts back what was changed", async () => {
    const there = account({ name: "Acme", email: "a@acme.com", industry: "Tools" });
    const kim = createRecord(world.admin, "contact", { name: "Kim", primaryOfId: there.id }, noon);
    const before = counts();
    const values = () => readWithoutAccess(recordType("account"), there.id)!.values;
    const was = values();
    const id = await send(world.admin, {
      "accounts.csv":
        "Account Name,Email,Industry,Phone\nAcme Inc,a@acme.com,Food,5125550100\nNew,n@n.com,,\n",
      "contacts.csv": "Contact Name,Email,Primary Of,Account\nLee,l@n.com,Acme Inc,New\n",
    });
    expect((await run(world.admin, id)).result).toMatchObject({
      created: 2,
      updated: 1,
      refused: 0,
      told: 0,
    });
    expect(values().industry).toBe("Food");
    const ended = await undo(world.admin, id);
    expect(ended).toMatchObject({ state: "done", reasons: [] });
    expect(ended.result).toEqual({ removed: 2, putBack: 3, kept: 0 });
    expect(counts()).toEqual(before);
    expect({ ...values(), updatedAt: 0 }).toEqual({ ...was, updatedAt: 0 });
    expect(readWithoutAccess(recordType("contact"), kim.id)!.values.primaryOfId).toBe(there.id);
    expect([...checkData()]).toEqual([]);
  });

  test("leaves what somebody changed since, and names it", async () => {
    const there = account({ name: "Acme", email: "a@acme.com", industry: "Tools" });
    const text = "Account Name,Email,Industry\nAcme,a@acme.com,Food\nNew,n@n.com,\nUsed,u@u.com,\n";
    const id = await send(world.admin, { "accounts.csv": text });
    await run(world.admin, id);
    const [, made, used] = db().all<{ id: number }>(
      sql`select id from records where type = 'account' order by id`,
    );
    updateRecord(world.admin, "account", there.id, { industry: "Water" }, noon);
    updateRecord(world.admin, "account", made!.id, { industry: "Air" }, noon);
    createRecord(world.admin, "account", { name: "Child", parentId: used!.id }, noon);
    const ended = await undo(world.admin, id);
    expect(ended.reasons).toEqual([
      "Another record points at it, so it stays.",
      "It was changed since the import, so it stays.",
      "Industry changed since the import and stays as it is.",
    ]);
    expect(recordsOf("account").map(({ name, industry }) => `${name} ${industry}`)).toEqual([
      ...["Acme Water", "New Air", "Used null", "Child null"],
    ]);
  });

  test("lets a case that goes back to its account keep what it was charged before the import", async () => {
    const home = account({ name: "Home" });
    account({ name: "Away" });
    const topicId = topic("Reset", 0);
    db().update(topics).set({ reopenPenalty: 15 }).where(eq(topics.id, topicId)).run();
    const made = createRecord(world.admin, "case", { name: "Trouble", topicId, accountId: home.id }, noon);
    for (const statusId of ["Resolved", "Open"].map(statusNamed))
      updateRecord(world.admin, "case", made.id, { statusId }, noon);
    const scores = () => recordsOf("account").map(({ score }) => score);
    expect(scores()).toEqual([35, null]);
    const id = await send(world.admin, {
      "cases.csv": `Case Number,Case Subject,Topic,Account\n${made.values.number},Trouble,Reset,Away\n`,
    });
    expect((await run(world.admin, id)).result).toMatchObject({ updated: 1 });
    expect(scores()).toEqual([50, 35]);
    await undo(world.admin, id);
    expect(scores()).toEqual([35, 50]);
    expect([...checkData()]).toEqual([]);
  });
});

const statusNamed = (name: string) => choices("status").find(({ label }) => label === name)!.id;
