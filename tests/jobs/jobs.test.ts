import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { db, transact } from "@/db/client";
import { accessLinks, company, jobs, records } from "@/db/schema";
import { sightClock } from "@/lib/health/clock";
import { type Job, job } from "@/lib/jobs/define";
import { enqueue } from "@/lib/jobs/enqueue";
import { backOffMs, runDueJobs } from "@/lib/jobs/runner";
import { enqueueScheduled } from "@/lib/jobs/schedule";
import { deleteRecord } from "@/lib/records/bin";
import { createRecord } from "@/lib/records/write";
import { later, newWorld, noon, type World } from "../support/world";

let world: World;
let ran: string[];
let broken = false;

/** Two names of real jobs, doing what these tests can watch. */
const watched: Record<string, Job> = {
  "tidy-store": job({
    payload: z.strictObject({ say: z.string() }),
    run: ({ say }) => {
      if (broken) throw new Error("No luck.");
      ran.push(say);
    },
  }),
};

beforeEach(() => {
  world = newWorld();
  ran = [];
  broken = false;
});

const say = (what: string, at: Date, slot?: string) => enqueue("tidy-store", { say: what }, at, slot);
const rows = () => db().select().from(jobs).all();

test("due jobs run once, the one that waited longest first, and others wait for their time", async () => {
  say("second", later(2));
  say("first", later(1));
  say("not yet", later(10));
  expect(await runDueJobs(later(5), watched)).toBe(2);
  expect(await runDueJobs(later(6), watched)).toBe(0);
  expect(ran).toEqual(["first", "second"]);
});

test("a job goes away with the transaction that asked for it", async () => {
  expect(() =>
    transact(() => {
      say("never", noon);
      throw new Error("no");
    }),
  ).toThrow("no");
  expect(await runDueJobs(later(1), watched)).toBe(0);
});

test("a job that fails is tried again, later each time, and given up after eight", async () => {
  broken = true;
  say("in vain", noon);
  let now = noon;
  for (let attempt = 1; attempt <= 8; attempt++) {
    expect(await runDueJobs(now, watched)).toBe(1);
    expect(await runDueJobs(now, watched)).toBe(0);
    now = new Date(now.getTime() + backOffMs(attempt));
  }
  expect(await runDueJobs(later(10_000), watched)).toBe(0);
  expect(rows()[0]).toMatchObject({ attempts: 8, error: "No luck." });
  expect(rows()[0]?.finishedAt).not.toBeNull();
});

test("a job that works at the second try is done, and its error is forgotten", async () => {
  broken = true;
  say("at last", noon);
  await runDueJobs(noon, watched);
  broken = false;
  await runDueJobs(later(1), watched);
  expect(ran).toEqual(["at last"]);
  expect(rows()[0]).toMatchObject({ attempts: 2, error: null });
});

test("a job that was cut off with the process is taken up again, but not while it may still run", async () => {
  say("cut off", noon);
  db().update(jobs).set({ startedAt: noon, attempts: 1 }).run();
  expect(await runDueJobs(later(9), watched)).toBe(0);
  expect(await runDueJobs(later(11), watched)).toBe(1);
  expect(ran).toEqual(["cut off"]);
});

test("a job that takes the process down every time is not started a ninth time", async () => {
  say("deadly", noon);
  db().update(jobs).set({ startedAt: noon, attempts: 8 }).run();
  await runDueJobs(later(11), watched);
  expect(ran).toEqual([]);
  expect(rows()[0]?.error).toMatch(/cut off/);
});

test("a slot is enqueued once, however often the clock is looked at", async () => {
  say("once", noon, "slot");
  say("twice", noon, "slot");
  await runDueJobs(noon, watched);
  say("thrice", noon, "slot");
  await runDueJobs(noon, watched);
  expect(ran).toEqual(["once"]);
});

test("the schedule follows the company's clock, and a missed night is made up for once", () => {
  db().update(company).set({ timeZone: "America/Phoenix" }).run();
  const purges = () =>
    rows()
      .filter((row) => row.kind === "purge-bin")
      .map((row) => row.runAt.toISOString());
  enqueueScheduled(new Date("2026-03-02T09:59:00Z"));
  enqueueScheduled(new Date("2026-03-02T10:00:00Z"));
  enqueueScheduled(new Date("2026-03-02T12:00:00Z"));
  enqueueScheduled(new Date("2026-03-06T12:00:00Z"));
  expect(purges()).toEqual([
    "2026-03-01T10:00:00.000Z",
    "2026-03-02T10:00:00.000Z",
    "2026-03-06T10:00:00.000Z",
  ]);
});

const inBin = (name: string, deletedAt: Date) => {
  const { id } = createRecord(world.admin, "account", { name }, noon);
  deleteRecord(world.admin, "account", id, deletedAt);
};
const days = (count: number) => later(count * 24 * 60);
const left = () => db().select().from(records).all().length;

test("the daily purge erases what has waited 60 days, in as many slices as it takes", async () => {
  for (let n = 0; n < 120; n++) inBin(`Old ${n}`, noon);
  inBin("Young", days(2));
  sightClock(days(60));
  enqueue("purge-bin", {}, days(61));
  await runDueJobs(days(61));
  expect(left()).toBe(1);
});

test("the purge waits a day when the clock has jumped", async () => {
  inBin("Old", noon);
  sightClock(noon);
  enqueue("purge-bin", {}, days(90));
  await runDueJobs(days(90));
  expect(left()).toBe(1);
  enqueue("purge-bin", {}, days(91));
  await runDueJobs(days(91));
  expect(left()).toBe(0);
});

test("links that are over and jobs long done are tidied away", async () => {
  const link = (tokenHash: string, endsAt: Date) =>
    db()
      .insert(accessLinks)
      .values({ tokenHash, kind: "reset", userId: world.admin.userId!, createdAt: noon, endsAt })
      .run();
  link("over", days(1));
  link("open", days(90));
  say("done", noon);
  await runDueJobs(noon, watched);
  enqueue("tidy-store", {}, days(40));
  await runDueJobs(days(40));
  expect(db().select().from(accessLinks).all()).toMatchObject([{ tokenHash: "open" }]);
  expect(rows().map((row) => row.runAt)).toEqual([days(40)]);
});
