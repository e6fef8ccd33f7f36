import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { tasks } from "@/db/schema";
import type { EventContent } from "@/lib/events/event";
import type { Entry } from "./entries";

/** Whose something to be done is now, and was before an entry about it. */
export type TracedTask = { assigneeId: number; assigneeIdBefore: number; createdById: number | null };

type Whose = Pick<TracedTask, "assigneeId" | "createdById">;

/** Looks up, once for everybody, whose the tasks are that these entries are about; by the entries' numbers. */
export function traceTasks(entries: readonly Entry[]): Map<number, TracedTask> {
  const about = entries.flatMap(({ id, content }) =>
    content && "taskId" in content ? [{ id, content }] : [],
  );
  const now = whoseNow(about.map(({ content }) => content.taskId));
  return new Map(
    about.flatMap(({ id, content }): [number, TracedTask][] => {
      const whose = now.get(content.taskId) ?? whoseItWas(content);
      return whose ? [[id, { ...whose, assigneeIdBefore: assigneeBefore(content) ?? whose.assigneeId }]] : [];
    }),
  );
}

function whoseNow(ids: number[]): Map<number, Whose> {
  if (ids.length === 0) return new Map();
  const { id, assigneeId, createdById } = tasks;
  const rows = db().select({ id, assigneeId, createdById }).from(tasks).where(inArray(id, ids)).all();
  return new Map(rows.map((row) => [row.id, row]));
}

function whoseItWas(content: EventContent): Whose | null {
  if (content.kind !== "task.removed" || content.assigneeId === undefined) return null;
  return { assigneeId: content.assigneeId, createdById: content.createdById ?? null };
}

function assigneeBefore(content: EventContent): number | null {
  if (content.kind !== "task.changed") return null;
  const from = content.changes.find(({ field }) => field === "assigneeId")?.from;
  return typeof from === "number" ? from : null;
}
