import { beforeEach, describe, expect, test } from "vitest";
import { resolveCase, undoResolve } from "@/lib/cases/resolve";
import { snoozeCase } from "@/lib/cases/snooze";
import { NotFound } from "@/lib/errors";
import { readCase } from "@/lib/inbox/read";
import { inboxSlice } from "@/lib/inbox/rows";
import { logInteraction } from "@/lib/interactions/write";
import { runDueJobs } from "@/lib/jobs/runner";
import { deleteRecord, restoreRecord } from "@/lib/records/bin";
import { getAnyRecord } from "@/lib/records/record";
import { createRecord, updateRecord } from "@/lib/records/write";
import { later, newWorld, person, topic, type World } from "../support/world";

let world: World;
let accountId: number;
let id: number;

beforeEach(() => {
  world = newWorld();
  accountId = createRecord(world.admin, "account", { name: "ABC Cleaning" }, later(0)).id;
  const topicId = String(topic("Printing", 10, 25));
  const input = { name: "Jam", topicId, accountId: String(accountId), ownerId: String(world.admin.userId) };
  id = createRecord(world.admin, "case", input, later(0)).id;
});

const waits = () => getAnyRecord(world.admin, id).values.snoozedUntil;
const mine = (minutes: number) =>
  inboxSlice(world.admin, { queue: "mine", status: "any", sort: "activity", q: "" }, null, later(minutes))
    .rows;

describe("a case that waits", () => {
  test("comes back by itself at its time, unread and on top", async () => {
    snoozeCase(world.admin, id, "2026-03-02T13:00", later(1));
    readCase(world.admin, id, later(2));
    await runDueJobs(later(59));
    expect([waits(), mine(59)]).toEqual([later(60).getTime(), []]);
    await runDueJobs(later(60));
    expect(waits()).toBeNull();
    expect(mine(61)).toMatchObject([{ id, unread: true, activityAt: later(60).getTime() }]);
  });

  test("that was put off further is left alone at its first time", async () => {
    snoozeCase(world.admin, id, "2026-03-02T13:00", later(1));
    snoozeCase(world.admin, id, "2026-03-02T15:00", later(2));
    await runDueJobs(later(60));
    expect(waits()).toBe(later(180).getTime());
  });

  test("comes back when the customer is in touch, or somebody takes it up", () => {
    const call = { kind: "call", at: "2026-03-02T12:05", html: "<p>Any news?</p>" } as const;
    const ref = { type: "case", id };
    snoozeCase(world.admin, id, "2026-03-02T15:00", later(1));
    logInteraction(world.admin, ref, { ...call, direction: "outbound" }, later(5));
    expect(waits()).not.toBeNull();
    logInteraction(world.admin, ref, { ...call, direction: "inbound" }, later(5));
    expect(waits()).toBeNull();
    snoozeCase(world.admin, id, "2026-03-02T15:00", later(6));
    updateRecord(world.admin, "case", id, { statusId: "2" }, later(7));
    expect(waits()).toBeNull();
  });

  test("that was deleted meanwhile comes back after it is restored", async () => {
    snoozeCase(world.admin, id, "2026-03-02T13:00", later(1));
    deleteRecord(world.admin, "case", id, later(2));
    await runDueJobs(later(61));
    restoreRecord(world.admin, id, later(90));
    await runDueJobs(later(91));
    expect(waits()).toBeNull();
  });

  test("waits for a moment to come, and only where it is the user's to change", () => {
    expect(() => snoozeCase(world.admin, id, "2026-03-02T11:00", later(1))).toThrow();
    const reader = person("Rita", "Read Only", world.support);
    expect(() => snoozeCase(reader, id, "2026-03-02T15:00", later(1))).toThrow(NotFound);
    resolveCase(world.admin, id, [], later(2));
    expect(() => snoozeCase(world.admin, id, "2026-03-02T15:00", later(3))).toThrow("done");
  });
});

test("a resolving that is taken back costs the account nothing, unlike a reopening", () => {
  const score = () => getAnyRecord(world.admin, accountId).values.score;
  const before = score();
  const resolved = resolveCase(world.admin, id, [], later(1));
  undoResolve(world.admin, id, resolved, later(2));
  expect([score(), getAnyRecord(world.admin, id).values.statusId]).toEqual([before, resolved.from]);
  resolveCase(world.admin, id, [], later(3));
  updateRecord(world.admin, "case", id, { statusId: String(resolved.from) }, later(4));
  expect(score()).toBe(Number(before) - 25);
});
