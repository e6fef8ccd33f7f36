import type { Assignee } from "@/lib/tasks/task";

/** What everything that puts down a task needs to know. */
export type TaskContext = {
  /** The record that a new one is on; null for none. */
  recordId: number | null;
  /** Who looks at it, whose a new one is at first. */
  me: number;
  people: readonly Assignee[];
  timeZone: string;
};
