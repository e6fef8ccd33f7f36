import { categoryNames, type StatusCategory } from "@/lib/cases/status-categories";
import type { InboxSort, Queue, StatusChoice } from "@/lib/inbox/address";
import { teamOf } from "@/lib/inbox/address";
import type { Counts } from "@/lib/inbox/queues";
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
  chipWords[status] ??
  categoryNames[status as StatusCategory] ??
  statuses.find(({ id }) => String(id) === status)?.label ??
  "Status";

const limit = 10_000;

/** A count as it is shown: past the limit of counting it reads `10,000+`. */
export const countWords = (counts: Counts | null, key: string): string => {
  const count = counts?.[key];
  if (count === undefined) return "";
  return count > limit ? `${limit.toLocaleString("en-US")}+` : count.toLocaleString("en-US");
};
