import type { TaskInput } from "@/lib/tasks/input";
import type { Task, TaskKind } from "@/lib/tasks/task";
import { addDays } from "@/lib/time/zone";

/** What a form about a task holds; empty where nothing is typed. */
export type TaskDraft = {
  kind: TaskKind;
  title: string;
  notes: string;
  dueOn: string;
  from: string;
  to: string;
  assigneeId: number;
};

/** The draft of a new task for somebody, due on a day where one is given. */
export const newTask = (assigneeId: number, day = ""): TaskDraft => ({
  ...{ kind: "task", title: "", notes: "", dueOn: day, from: "", to: "", assigneeId },
});

/** The draft that a task is edited from. */
export const draftOf = ({ kind, title, notes, dueOn, from, to, assigneeId }: Task): TaskDraft => ({
  ...{ kind, title, notes, assigneeId },
  ...{ dueOn: dueOn ?? "", from: from ?? "", to: to ?? "" },
});

/** A draft as the actions take it. */
export const sentOf = ({ dueOn, from, to, ...draft }: TaskDraft): TaskInput => ({
  ...draft,
  ...{ dueOn: dueOn || null, from: from || null, to: to || null },
});

/** Another kind: a call or meeting that has no hours yet gets half an hour on the day, from nine or the coming hour. */
export function asKind(draft: TaskDraft, kind: TaskKind, nowLocal: string): TaskDraft {
  if (kind === "task") return { ...draft, kind, dueOn: draft.dueOn || draft.from.slice(0, 10) };
  if (draft.from) return { ...draft, kind };
  const today = nowLocal.slice(0, 10);
  const day = draft.dueOn || today;
  return { ...draft, kind, ...halfHour(day === today ? comingHour(nowLocal) : `${day}T09:00`) };
}

/** A beginning that moves takes the end with it, where that would be before it. */
export const beginningAt = (draft: TaskDraft, from: string): TaskDraft =>
  from && (!draft.to || draft.to <= from) ? { ...draft, ...halfHour(from) } : { ...draft, from };

function comingHour(nowLocal: string): string {
  const hour = Number(nowLocal.slice(11, 13)) + 1;
  const day = nowLocal.slice(0, 10);
  return hour < 24 ? `${day}T${String(hour).padStart(2, "0")}:00` : `${addDays(day, 1)}T00:00`;
}

function halfHour(from: string) {
  const end = new Date(`${from}Z`);
  end.setUTCMinutes(end.getUTCMinutes() + 30);
  return { from, to: Number.isNaN(end.getTime()) ? "" : end.toISOString().slice(0, 16) };
}
