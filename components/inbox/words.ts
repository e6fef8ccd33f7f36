import type { Counts } from "@/lib/inbox/queues";
import type { InboxSort, Queue, StatusChoice } from "@/lib/inbox/address";
import { teamOf } from "@/lib/inbox/address";
import type { Choice } from "@/lib/records/lookups";

export const queueWords: Record<string, string> = {
  mine: "My Cases",
  unassigned: "Unassigned",
  watching: "Watching",
  all: "All",
  snoozed: "Snoozed",
};

/** The chips of every queue. */
export const chipWords: Partial<Record<StatusChoice, string>> = {
  any: "All",
  open: "Open",
  in_progress: "In Progress",
  awaiting_response: "Awaiting",
  done: "Done",
};

export const categoryWords: Record<string, string> = {
  open: "Open",
  in_progress: "In Progress",
  awaiting_response: "Awaiting Response",
  resolved: "Resolved",
  closed: "Closed",
};

export const sortWords: Record<InboxSort, string> = {
  activity: "Newest activity",
  due: "Due first",
  priority: "Priority",
  created: "Newest case",
};

/** What a queue is called; a department by its name. */
export function nameOfQueue(queue: Queue, departments: readonly Choice[]): string {
  const teamId = teamOf(queue);
  if (teamId === null) return queueWords[queue]!;
  return departments.find(({ id }) => id === teamId)?.label ?? "Department";
}

/** What a status choice is called. */
export const nameOfStatus = (status: StatusChoice, statuses: readonly Choice[]): string =>
  chipWords[status] ?? categoryWords[status] ?? statuses.find(({ id }) => String(id) === status)?.label ?? "Status";

const limit = 10_000;

/** A count as it is shown: past the limit of counting it reads `10,000+`. */
export const countWords = (counts: Counts | null, key: string): string => {
  const count = counts?.[key];
  if (count === undefined) return "";
  return count > limit ? `${limit.toLocaleString("en-US")}+` : count.toLocaleString("en-US");
};

const minuteMs = 60_000;

/** How long until then or since then, in one unit: `40m`, `3h`, `2d`. */
function span(ms: number): string {
  const minutes = Math.max(1, Math.floor(Math.abs(ms) / minuteMs));
  if (minutes < 60) return `${minutes}m`;
  return minutes < 60 * 24 ? `${Math.floor(minutes / 60)}h` : `${Math.floor(minutes / 60 / 24)}d`;
}

/** `Due 40m`, or `Overdue 2h` once it is past. */
export const dueWords = (dueAt: number, now: number): string =>
  dueAt >= now ? `Due ${span(dueAt - now)}` : `Overdue ${span(now - dueAt)}`;
