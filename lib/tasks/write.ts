import { eq } from "drizzle-orm";
import { db, transact, transactOnReserve } from "@/db/client";
import { tasks } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Conflict, NotFound } from "@/lib/errors";
import { changesBetween } from "@/lib/events/admin-changes";
import { appendEvent } from "@/lib/events/append";
import { parseInput } from "@/lib/input";
import { refuseQualified } from "@/lib/leads/qualified";
import { editable, getAnyRecord } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { type TaskInput, taskInput, timesOf } from "./input";
import { assertAssignable, mayChangeTask, mayTickTask } from "./may";
import { type TaskRow, taskById } from "./read";

/**
 * Puts down a task, call or meeting: on a record that the viewer may edit, or on none. Gives its id. Throws NotFound;
 * Invalid beside the field.
 */
export function addTask(viewer: Viewer, recordId: number | null, input: TaskInput, now: Date): number {
  const home = recordId === null ? null : homeOf(viewer, recordId);
  const values = valuesOf(viewer, input);
  assertAssignable(viewer, values.assigneeId, home);
  return transact(() => {
    const { id } = db()
      .insert(tasks)
      .values({ ...values, recordId, createdAt: now, createdById: viewer.userId, updatedAt: now })
      .returning({ id: tasks.id })
      .get();
    const event = { taskId: id, task: values.kind, title: values.title };
    appendEvent(viewer, about({ id, recordId }), { kind: "task.added", ...event, values: told(values) }, now);
    return id;
  });
}

/** Changes a task. Throws NotFound; Invalid beside the field; Conflict when it was changed since `seenUpdatedAt`. */
export function changeTask(
  viewer: Viewer,
  id: number,
  { seenUpdatedAt, ...input }: TaskInput & { seenUpdatedAt: number },
  now: Date,
): void {
  const row = taskById(viewer, id);
  if (!mayChangeTask(viewer, row)) throw new NotFound("This task");
  const values = valuesOf(viewer, input);
  if (row.updatedAt !== seenUpdatedAt) throw stale(row, values.title);
  if (values.assigneeId !== row.assigneeId) assertAssignable(viewer, values.assigneeId, row.home);
  const before = told({ ...row, startsAt: dateOf(row.startsAt), endsAt: dateOf(row.endsAt) });
  const changes = changesBetween(before, told(values));
  if (changes.length === 0) return;
  transact(() => {
    db()
      .update(tasks)
      .set({ ...values, updatedAt: now })
      .where(eq(tasks.id, id))
      .run();
    const event = { taskId: id, task: values.kind, title: values.title };
    appendEvent(viewer, about(row), { kind: "task.changed", ...event, changes }, now);
  });
}

/** Says that a task is done, or not after all. Takes whoever may change it, and whose it is. Throws NotFound. */
export function tickTask(viewer: Viewer, id: number, done: boolean, now: Date): void {
  const row = taskById(viewer, id);
  if (!mayTickTask(viewer, row)) throw new NotFound("This task");
  if (done === (row.doneAt !== null)) return;
  transact(() => {
    db()
      .update(tasks)
      .set({ doneAt: done ? now : null, doneById: done ? viewer.userId : null, updatedAt: now })
      .where(eq(tasks.id, id))
      .run();
    appendEvent(viewer, about(row), { kind: done ? "task.done" : "task.reopened", ...named(row) }, now);
  });
}

/** Takes a task away for good; the history keeps that it was there. Throws NotFound. */
export function removeTask(viewer: Viewer, id: number, now: Date): void {
  const row = taskById(viewer, id);
  if (!mayChangeTask(viewer, row)) throw new NotFound("This task");
  transactOnReserve(() => {
    db().delete(tasks).where(eq(tasks.id, id)).run();
    const { assigneeId, createdById } = row;
    const event = { ...named(row), assigneeId, createdById };
    appendEvent(viewer, about(row), { kind: "task.removed", ...event }, now);
  });
}

function homeOf(viewer: Viewer, recordId: number) {
  const { type } = getAnyRecord(viewer, recordId);
  const home = editable(viewer, recordType(type), recordId);
  refuseQualified(home);
  return home;
}

function valuesOf(viewer: Viewer, sent: TaskInput) {
  const input = parseInput(taskInput, sent);
  const { kind, title, notes, assigneeId } = input;
  return { kind, title, notes, assigneeId, ...timesOf(input, viewer.timeZone) };
}

type Told = Omit<ReturnType<typeof valuesOf>, "startsAt" | "endsAt"> & {
  startsAt: Date | null;
  endsAt: Date | null;
};

/** What the history keeps: instants so that they can be read by whoever opens it years later. */
const told = ({ kind, title, notes, dueOn, startsAt, endsAt, assigneeId }: Told) => ({
  ...{ kind, title, notes: notes || null, dueOn, assigneeId },
  startsAt: startsAt && readable(startsAt),
  endsAt: endsAt && readable(endsAt),
});

const readable = (at: Date) => `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;
const dateOf = (ms: number | null) => (ms === null ? null : new Date(ms));

const about = ({ id, recordId }: Pick<TaskRow, "id" | "recordId">) =>
  recordId === null ? ({ subject: "task", id } as const) : ({ subject: "record", id: recordId } as const);

const named = ({ id, kind, title }: Pick<TaskRow, "id" | "kind" | "title">) => ({
  taskId: id,
  task: kind,
  title,
});

const stale = (row: TaskRow, yours: string): Conflict =>
  new Conflict([{ field: "title", label: "Title", yours, theirs: row.title, by: "somebody else" }]);
