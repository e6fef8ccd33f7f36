import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { snoozeCase } from "@/lib/cases/snooze";
import {
  type InboxList,
  type Queue,
  readInboxAddress,
  type StatusChoice,
  writeInboxAddress,
} from "@/lib/inbox/address";
import { chipCounts, countQueue, queueCounts } from "@/lib/inbox/queues";
import { inboxRows, inboxSlice } from "@/lib/inbox/rows";
import { deleteRecord } from "@/lib/records/bin";
import { choices } from "@/lib/records/lookups";
import { watch } from "@/lib/records/watch";
import { createRecord, updateRecord } from "@/lib/records/write";
import { later, newWorld, noon, person, topic, type World } from "../support/world";

let world: World;
let agent: Viewer;
let topicId: string;

beforeEach(() => {
  world = newWorld();
  agent = person("Olga", "Support Agent", world.support);
  topicId = String(topic("Logging in", 0));
});

const make = (name: string, more: Record<string, string> = {}, minutes = 0) =>
  createRecord(world.admin, "case", { name, topicId, ...more }, later(minutes)).id;
const mine = {
  get ownerId() {
    return String(agent.userId);
  },
};
const status = (label: string) => String(choices("status").find((choice) => choice.label === label)!.id);
const listed = (queue: Queue, more: Partial<InboxList> = {}, viewer = agent) =>
  inboxSlice(viewer, { queue, status: "any", sort: "activity", q: "", ...more }, null, later(90)).rows.map(
    ({ subject }) => subject,
  );
const counted = (queue: Queue, choice: StatusChoice = "any", viewer = agent) =>
  countQueue(viewer, { queue, status: choice, q: "" }, later(90));

describe("a queue", () => {
  test("My Cases holds what the reader owns and has still to do, the newest activity first", () => {
    make("Older", mine, 1);
    make("Newer", mine, 2);
    make("Resolved", { ...mine, statusId: status("Resolved") }, 3);
    make("Nobody's", {}, 4);
    expect(listed("mine")).toEqual(["Newer", "Older"]);
    expect(listed("unassigned")).toEqual(["Nobody's"]);
    expect(listed("mine", { status: "done" })).toEqual(["Resolved"]);
    expect(listed("all")).toEqual(["Nobody's", "Resolved", "Newer", "Older"]);
  });

  test("Watching holds what the reader watches, from the moment that they do", () => {
    const id = make("Followed");
    expect(listed("watching")).toEqual([]);
    watch(agent, id, noon);
    expect(listed("watching")).toEqual(["Followed"]);
    expect(counted("watching")).toBe(1);
  });

  test("a department holds its own, and a status narrows it down", () => {
    make("Support's", { teamId: String(world.support) });
    make("Sales'", { teamId: String(world.sales), statusId: status("In Progress") });
    expect(listed(`team-${world.support}`)).toEqual(["Support's"]);
    expect(listed(`team-${world.sales}`, { status: "in_progress" })).toEqual(["Sales'"]);
    expect(listed(`team-${world.sales}`, { status: "open" })).toEqual([]);
  });

  test("what waits until a date is in Snoozed and All alone", () => {
    const id = make("Later", mine);
    snoozeCase(world.admin, id, "2026-03-03T09:00", later(1));
    expect([listed("mine"), listed("snoozed"), listed("all")]).toEqual([[], ["Later"], ["Later"]]);
  });

  test("is found in by words, and ordered by priority or by age", () => {
    make("Printer jam", { ...mine, priorityId: "4" }, 3);
    make("Password reset", { ...mine, priorityId: "1" }, 2);
    expect(listed("mine", { q: "print" })).toEqual(["Printer jam"]);
    expect(listed("mine", { sort: "priority" })).toEqual(["Password reset", "Printer jam"]);
    expect(listed("mine", { sort: "created" })).toEqual(["Printer jam", "Password reset"]);
  });

  test("does not hold what was deleted", () => {
    const id = make("Gone", mine);
    deleteRecord(world.admin, "case", id, later(1));
    expect([listed("all"), counted("all")]).toEqual([[], 0]);
  });
});

describe("the figures", () => {
  test("agree with the lists, for everybody", async () => {
    const owner = person("Own", "Support Agent", world.sales);
    owner.permissions!.records.case = { on: true, view: "owned", edit: "owned", delete: "owned" };
    make("Olga's", { ...mine, teamId: String(world.support) });
    make("Own's", {
      ownerId: String(owner.userId),
      teamId: String(world.support),
      statusId: status("Closed"),
    });
    make("Nobody's", { teamId: String(world.sales) });
    for (const viewer of [world.admin, agent, owner]) {
      const { queues } = await queueCounts(viewer, later(90));
      for (const [queue, count] of Object.entries(queues))
        expect([viewer.name, queue, listed(queue as Queue, {}, viewer).length]).toEqual([
          viewer.name,
          queue,
          count,
        ]);
      for (const [choice, count] of Object.entries(await chipCounts(viewer, "all", later(90))))
        expect(listed("all", { status: choice as StatusChoice }, viewer).length).toBe(count);
    }
  });

  test("count for who sees only their own no more than that", () => {
    agent.permissions!.records.case = { on: true, view: "owned", edit: "owned", delete: "owned" };
    make("Mine", mine);
    const theirs = make("Not mine");
    expect([listed("all"), counted("all"), counted("unassigned")]).toEqual([["Mine"], 1, 0]);
    const all: InboxList = { queue: "all", status: "any", sort: "activity", q: "" };
    expect(inboxRows(agent, all, [theirs], noon)).toEqual([]);
    agent.permissions!.records.case.on = false;
    expect([listed("all"), counted("mine")]).toEqual([[], 0]);
  });

  test("follow every change at once", () => {
    const id = make("Mine", mine);
    expect(counted("mine")).toBe(1);
    updateRecord(world.admin, "case", id, { ownerId: "" }, later(1));
    expect([counted("mine"), counted("unassigned")]).toEqual([0, 1]);
  });
});

test("a list is read on from where its slice ended, with nothing twice and nothing left out", () => {
  for (let nth = 0; nth < 130; nth++) make(`Case ${nth}`, mine, nth);
  const list: InboxList = { queue: "mine", status: "any", sort: "activity", q: "" };
  const first = inboxSlice(agent, list, null, noon);
  const rest = inboxSlice(agent, list, first.next, noon);
  expect([first.rows.length, rest.rows.length, rest.next]).toEqual([100, 30, null]);
  expect(new Set([...first.rows, ...rest.rows].map(({ id }) => id)).size).toBe(130);
});

describe("the address", () => {
  test("says the same when it is read again", () => {
    for (const text of [
      "/inbox",
      "/inbox?queue=team-3&status=12&sort=due&q=jam&case=7",
      "/inbox?status=done",
    ]) {
      const params = new URLSearchParams(text.split("?")[1]);
      expect(writeInboxAddress(readInboxAddress(params))).toBe(text);
    }
  });

  test("that nobody wrote stands for the beginning", () => {
    const address = readInboxAddress(new URLSearchParams("queue=team-x&status=1%20or%201&sort=name&case=-1"));
    expect(address).toEqual({ queue: "mine", status: "any", sort: "activity", q: "", caseId: null });
  });
});
