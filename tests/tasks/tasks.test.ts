import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { calendarOf, dueTasks } from "@/lib/calendar/calendar";
import { makeFeed, ownerOfFeed } from "@/lib/calendar/feed";
import { Conflict, Invalid, NotFound } from "@/lib/errors";
import { auditOf } from "@/lib/events/read";
import { deactivateUser, reactivateUser } from "@/lib/people/deactivate";
import { deleteRecord, purgeRecord, restoreRecord } from "@/lib/records/bin";
import { createRecord } from "@/lib/records/write";
import type { TaskInput } from "@/lib/tasks/input";
import { tasksOn } from "@/lib/tasks/list";
import { addTask, changeTask, removeTask, tickTask } from "@/lib/tasks/write";
import { later, newWorld, noon, person, type World } from "../support/world";

let world: World;
let accountId: number;
beforeEach(() => {
  world = newWorld();
  accountId = createRecord(world.admin, "account", { name: "ABC Cleaning" }, noon).id;
});

const task = (viewer: Viewer, more: Partial<TaskInput> = {}): TaskInput => ({
  ...{ kind: "task", title: "Send the bill", notes: "", dueOn: "2026-03-04", from: null, to: null },
  assigneeId: viewer.userId!,
  ...more,
});
const call = (viewer: Viewer, from: string, to: string): TaskInput =>
  task(viewer, { kind: "call", title: "Call back", dueOn: null, from, to });
const titles = (tasks: readonly { title: string }[]) => tasks.map(({ title }) => title);
const refusedFields = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof Invalid) return error.fields;
    throw error;
  }
};

describe("something to be done on a record", () => {
  test("is told by its history from beginning to end", () => {
    const { admin } = world;
    const id = addTask(admin, accountId, task(admin), noon);
    const [shown] = tasksOn(admin, accountId, noon);
    expect(shown).toMatchObject({ when: "Mar 4, 2026", overdue: false, done: false, mayChange: true });
    const more = { seenUpdatedAt: noon.getTime(), ...task(admin, { dueOn: "2026-03-05" }) };
    changeTask(admin, id, more, later(1));
    tickTask(admin, id, true, later(2));
    tickTask(admin, id, true, later(3));
    removeTask(admin, id, later(4));
    const { entries } = auditOf(admin, { type: "account", id: accountId }, {});
    expect(entries.slice(0, 4).map(({ lines }) => lines[0])).toEqual([
      { kind: "said", sentence: "Removed the task “Send the bill”" },
      { kind: "said", sentence: "Did the task “Send the bill”" },
      { kind: "said", sentence: "Changed the task “Send the bill”" },
      { kind: "said", sentence: "Added the task “Send the bill”" },
    ]);
    expect(entries[2]?.lines[1]).toEqual({
      kind: "changed",
      field: "Due on",
      from: "Mar 4, 2026",
      to: "Mar 5, 2026",
    });
    expect(entries[3]?.lines).toContainEqual({
      kind: "changed",
      field: "Assignee",
      from: "",
      to: "Ada Byron",
    });
  });

  test("goes and comes back with the record, and is erased with it", () => {
    const { admin } = world;
    addTask(admin, accountId, task(admin), noon);
    deleteRecord(admin, "account", accountId, noon);
    expect(dueTasks(admin, "mine", noon)).toEqual([]);
    restoreRecord(admin, accountId, noon);
    expect(titles(dueTasks(admin, "mine", noon))).toEqual(["Send the bill"]);
    deleteRecord(admin, "account", accountId, noon);
    purgeRecord(admin, accountId, noon);
    expect(dueTasks(admin, "mine", noon)).toEqual([]);
  });

  test("is not overwritten by who had an older one before them", () => {
    const { admin } = world;
    const id = addTask(admin, accountId, task(admin), noon);
    const seenUpdatedAt = noon.getTime();
    changeTask(admin, id, { seenUpdatedAt, ...task(admin, { title: "First" }) }, later(1));
    expect(() =>
      changeTask(admin, id, { seenUpdatedAt, ...task(admin, { title: "Second" }) }, later(2)),
    ).toThrow(Conflict);
    expect(titles(tasksOn(admin, accountId, noon))).toEqual(["First"]);
  });

  test.each([
    ["no title", { title: "  " }, "title"],
    ["a call that does not say when", { kind: "call" }, "from"],
    ["a call that never ends", { kind: "call", from: "2026-03-04T09:00" }, "to"],
    [
      "a call that ends before it begins",
      { kind: "call", from: "2026-03-04T09:00", to: "2026-03-04T08:00" },
      "to",
    ],
    ["nobody who works here", { assigneeId: 999 }, "assigneeId"],
  ] as const)("%s is refused beside its field", (_, more, field) => {
    const fields = refusedFields(() => addTask(world.admin, accountId, task(world.admin, more), noon));
    expect(Object.keys(fields ?? {})).toEqual([field]);
  });
});

describe("who may", () => {
  test("a record's tasks are seen with the record, and changed with the right to edit it", () => {
    const reader = person("Rea", "Read Only", world.support);
    const id = addTask(world.admin, accountId, task(world.admin), noon);
    expect(tasksOn(reader, accountId, noon)[0]).toMatchObject({ mayChange: false, mayTick: false });
    expect(() => tickTask(reader, id, true, noon)).toThrow(NotFound);
    expect(() => removeTask(reader, id, noon)).toThrow(NotFound);
    expect(() => addTask(reader, accountId, task(reader), noon)).toThrow(NotFound);
  });

  test("whose it is says that it is done, without the right to edit the record", () => {
    const reader = person("Rea", "Read Only", world.support);
    const id = addTask(world.admin, accountId, task(reader), noon);
    tickTask(reader, id, true, noon);
    expect(tasksOn(reader, accountId, noon)[0]).toMatchObject({ done: true, mayChange: false });
  });

  test("it is not given to who may not see the record", () => {
    const quinn = person("Quinn", "Support Agent", world.sales);
    const lead = createRecord(world.admin, "lead", { name: "Kevin" }, noon).id;
    const fields = refusedFields(() => addTask(world.admin, lead, task(quinn), noon));
    expect(fields).toEqual({ assigneeId: "Quinn Test may not see this record." });
    const id = addTask(world.admin, lead, task(world.admin), noon);
    expect(tasksOn(quinn, lead, noon)).toEqual([]);
    expect(() => tickTask(quinn, id, true, noon)).toThrow(NotFound);
  });

  test("one on no record is its owner's, its maker's and their teams' to see, and not others'", () => {
    const amos = person("Amos", "Support Agent", world.support);
    const near = { ...person("Nia", "Support Agent", world.support), colleagueIds: [amos.userId!] };
    const far = person("Quinn", "Sales Agent", world.sales);
    const id = addTask(amos, null, task(amos), noon);
    expect(titles(dueTasks(amos, "mine", noon))).toEqual(["Send the bill"]);
    expect(titles(dueTasks(near, "team", noon))).toEqual(["Send the bill"]);
    expect(() => tickTask(near, id, true, noon)).toThrow(NotFound);
    expect(() => removeTask(far, id, noon)).toThrow(NotFound);
    expect(refusedFields(() => addTask(far, null, task(amos), noon))).toHaveProperty("assigneeId");
  });
});

test("what somebody who leaves still had to do is their successor's, and their calendar link is dead", async () => {
  const amos = person("Amos", "Support Agent", world.support);
  const nia = person("Nia", "Support Agent", world.support);
  const done = addTask(world.admin, accountId, task(amos, { title: "Done" }), noon);
  tickTask(amos, done, true, noon);
  addTask(world.admin, accountId, task(amos), noon);
  const link = makeFeed(amos as Viewer & { userId: number }, noon);
  await deactivateUser(world.admin, { userId: amos.userId!, toUserId: nia.userId }, later(1));
  expect(titles(dueTasks(nia, "mine", later(2)))).toEqual(["Send the bill"]);
  expect(tasksOn(world.admin, accountId, later(2)).map(({ assignee }) => assignee)).toEqual([
    "Nia Test",
    "Amos Test",
  ]);
  await reactivateUser(world.admin, amos.userId!, later(3));
  expect(ownerOfFeed(link.split("/").at(-1)!)).toBeNull();
});

describe("the calendar", () => {
  test("shows days and hours on the reader's clock", () => {
    const phoenix = { ...world.admin, timeZone: "America/Phoenix" };
    addTask(phoenix, null, call(phoenix, "2026-03-31T23:30", "2026-04-01T00:15"), noon);
    const [entry] = calendarOf(phoenix, { view: "week", day: "2026-03-31", who: "mine" }, noon);
    expect(entry).toMatchObject({ day: "2026-03-31", lastDay: "2026-04-01", time: "11:30 PM" });
    const [elsewhere] = calendarOf(world.admin, { view: "week", day: "2026-03-31", who: "mine" }, noon);
    expect(elsewhere).toMatchObject({ day: "2026-04-01", time: "6:30 AM" });
    expect(calendarOf(world.admin, { view: "week", day: "2026-03-20", who: "mine" }, noon)).toEqual([]);
  });

  test("what is due is what is late, then what comes, without what is done", () => {
    const { admin } = world;
    const done = addTask(admin, null, task(admin, { title: "Done", dueOn: "2026-03-03" }), noon);
    tickTask(admin, done, true, noon);
    addTask(admin, null, task(admin, { title: "Later", dueOn: "2026-03-15" }), noon);
    addTask(admin, null, task(admin, { title: "Too late to list", dueOn: "2026-03-16" }), noon);
    addTask(admin, null, task(admin, { title: "Overdue", dueOn: "2026-02-01" }), noon);
    addTask(admin, null, call(admin, "2026-03-02T11:00", "2026-03-02T11:30"), noon);
    addTask(admin, null, task(admin, { title: "Some day", dueOn: null }), noon);
    const due = dueTasks(admin, "mine", noon);
    expect(titles(due)).toEqual(["Overdue", "Call back", "Later"]);
    expect(due.map(({ overdue }) => overdue)).toEqual([true, true, false]);
  });
});
