/** What can be put down to be done: something on a day, or a call or meeting from one hour to another. */
export const taskKinds = ["task", "call", "meeting"] as const;
export type TaskKind = (typeof taskKinds)[number];

export const taskKindLabels: Record<TaskKind, string> = { task: "Task", call: "Call", meeting: "Meeting" };

/** The record that a task is on, as it is drawn. */
export type TaskHome = { id: number; type: string; icon: string; name: string; href: string };

/** A task, call or meeting as its reader sees it, ready to draw. Days and times are on the reader's clock. */
export type Task = {
  id: number;
  kind: TaskKind;
  title: string;
  notes: string;
  dueOn: string | null;
  /** As a datetime-local input holds it; of a call or meeting. */
  from: string | null;
  to: string | null;
  /** The first and the last day that it stands on; null for a task without a due date. */
  day: string | null;
  lastDay: string | null;
  /** `9:05 AM`; null for what has only a day. */
  time: string | null;
  /** `Mar 31, 2026` or `Mar 31, 2026, 9:05 AM – 9:35 AM`. */
  when: string | null;
  overdue: boolean;
  done: boolean;
  assigneeId: number;
  assignee: string;
  record: TaskHome | null;
  mayChange: boolean;
  mayTick: boolean;
  /** In milliseconds. A change sends it back. */
  updatedAt: number;
};

/** Somebody whom a task can be given to; one that is on no record only to who is `near`: of one's own teams. */
export type Assignee = { id: number; name: string; near: boolean };
