import { type StatusCategory, statusCategories } from "@/lib/cases/status-categories";

/** The queues that there always are; each department is one more. */
export const plainQueues = ["mine", "unassigned", "watching", "all", "snoozed"] as const;
export type Queue = (typeof plainQueues)[number] | `team-${number}`;

/** `any`: as the queue has it; `done`: resolved or closed; a category; or the number of one status. */
export type StatusChoice = "any" | "done" | StatusCategory | `${number}`;

export const sorts = ["activity", "due", "priority", "created"] as const;
export type InboxSort = (typeof sorts)[number];

/** Which cases the inbox lists, and in which order. */
export type InboxList = { queue: Queue; status: StatusChoice; sort: InboxSort; q: string };

/** All that the address of the inbox holds. */
export type InboxAddress = InboxList & { caseId: number | null };

/** Reads the inbox's address; what it does not understand stands for the beginning. */
export function readInboxAddress(params: Pick<URLSearchParams, "get">): InboxAddress {
  const caseId = params.get("case") ?? "";
  return {
    queue: queueIn(params.get("queue")),
    status: statusIn(params.get("status")),
    sort: sorts.find((sort) => sort === params.get("sort")) ?? "activity",
    q: (params.get("q") ?? "").trim().slice(0, 200),
    caseId: number.test(caseId) ? Number(caseId) : null,
  };
}

const number = /^[1-9]\d{0,14}$/;

function queueIn(text: string | null): Queue {
  const [, team = ""] = /^team-(\d+)$/.exec(text ?? "") ?? [];
  if (number.test(team)) return `team-${Number(team)}`;
  return plainQueues.find((queue) => queue === text) ?? "mine";
}

function statusIn(text: string | null): StatusChoice {
  if (text === "done" || number.test(text ?? "")) return text as StatusChoice;
  return statusCategories.find((category) => category === text) ?? "any";
}

/** The department of a queue that is one. */
export const teamOf = (queue: Queue): number | null =>
  queue.startsWith("team-") ? Number(queue.slice("team-".length)) : null;

/** The list's part of the address, the shortest that says the same; it tells one list from another. */
export function writeInboxList({ queue, status, sort, q }: InboxList): URLSearchParams {
  const params = new URLSearchParams();
  if (queue !== "mine") params.set("queue", queue);
  if (status !== "any") params.set("status", status);
  if (sort !== "activity") params.set("sort", sort);
  if (q) params.set("q", q);
  return params;
}

/** The inbox's address. */
export function writeInboxAddress({ caseId, ...list }: InboxAddress): string {
  const params = writeInboxList(list);
  if (caseId !== null) params.set("case", String(caseId));
  return params.size ? `/inbox?${params}` : "/inbox";
}
