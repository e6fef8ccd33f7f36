import { setImmediate } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { cases, records, watchers } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { caseType } from "@/lib/cases/case";
import { isSettledCategory } from "@/lib/cases/status-categories";
import type { Condition } from "@/lib/filters/condition";
import type { Filter } from "@/lib/filters/filter";
import { countLimit } from "@/lib/records/count";
import { conditions, countMeeting } from "@/lib/records/list";
import { choices } from "@/lib/records/lookups";
import { recordType } from "@/lib/records/registry";
import { type InboxList, plainQueues, type Queue, type StatusChoice, teamOf } from "./address";
import { mineLimit } from "./limits";

/** What decides which cases a list holds; their order does not. */
export type Asked = Pick<InboxList, "queue" | "status" | "q">;

/**
 * What the inbox asks of the cases of a list, the viewer's reach first (SPEC.md 5.2). My Cases, Unassigned, Watching and
 * each department hold what is to be done: cases that are neither resolved nor closed, and do not wait until a date; a
 * status that is asked for replaces the first of the two. Snoozed holds what waits, whosever it is. All leaves nothing
 * out.
 */
export function queueConditions(viewer: Viewer, { queue, status, q }: Asked, now: Date): Condition[] {
  const filters = [...ofQueue(queue), ...ofStatus(queue, status)];
  const asked = conditions(viewer, recordType(caseType.name), { filters, q }, now);
  if (queue === "snoozed") return [...asked, waiting];
  return queue === "watching" ? [...asked, watchedBy(viewer)] : asked;
}

/** How many cases a list holds that the viewer may see, up to one past the limit. */
export const countQueue = (viewer: Viewer, asked: Asked, now: Date, limit = countLimit): number =>
  countMeeting(recordType(caseType.name), queueConditions(viewer, asked, now), now, limit);

/** How many of the viewer's own cases wait to be done, up to one past the limit: what the menu says beside Case Inbox. */
export const countMine = (viewer: Viewer, now: Date): number =>
  countQueue(viewer, { queue: "mine", status: "any", q: "" }, now, mineLimit);

/** Counts by what is counted: the key of a queue or the choice of a status. */
export type Counts = Record<string, number>;

/** The figures on the chips of a queue. */
export function chipCounts(viewer: Viewer, queue: Queue, now: Date): Promise<Counts> {
  const chips: StatusChoice[] = ["any", "open", "in_progress", "awaiting_response", "done"];
  return countEach(chips, (status) => countQueue(viewer, { queue, status, q: "" }, now));
}

/** What the menu of queues tells: how much each queue and department holds, and all cases by status. */
export type QueueCounts = { queues: Counts; statuses: Counts };

/** The figures of the menu of queues; one cheap query each, remembered until a case is written. */
export async function queueCounts(viewer: Viewer, now: Date): Promise<QueueCounts> {
  const queues: Queue[] = [...plainQueues, ...choices("team").map(({ id }): Queue => `team-${id}`)];
  const statuses = choices("status").map(({ id }): StatusChoice => `${id}`);
  return {
    queues: await countEach(queues, (queue) => countQueue(viewer, { queue, status: "any", q: "" }, now)),
    statuses: await countEach(statuses, (status) => countQueue(viewer, { queue: "all", status, q: "" }, now)),
  };
}

/** Counts one after the other, with room for other requests between them. */
async function countEach<Key extends string>(keys: Key[], count: (key: Key) => number): Promise<Counts> {
  const counts: Counts = {};
  for (const key of keys) {
    counts[key] = count(key);
    await setImmediate();
  }
  return counts;
}

const asks = (field: string, operator: string, operands: readonly unknown[] = []): Filter => ({
  ...{ field, operator, operands: operands.map(String) },
});

const awake = asks("snoozedUntil", "empty");

function ofQueue(queue: Queue): Filter[] {
  const teamId = teamOf(queue);
  if (teamId !== null) return [asks("teamId", "in", [teamId]), awake];
  const plain: Record<string, Filter[]> = {
    mine: [asks("ownerId", "me"), awake],
    unassigned: [asks("ownerId", "empty"), awake],
    watching: [awake],
  };
  return plain[queue] ?? [];
}

function ofStatus(queue: Queue, status: StatusChoice): Filter[] {
  if (status === "any" && queue === "all") return [];
  return [asks("statusId", "in", statusIds(status))];
}

/** The statuses that a choice stands for. */
const statusIds = (status: StatusChoice): number[] =>
  some(choices("status").flatMap(({ id, kind }) => (standsFor(status, id, kind) ? [id] : [])));

function standsFor(status: StatusChoice, id: number, category: string | undefined): boolean {
  if (status === "any") return !isSettledCategory(category);
  if (status === "done") return isSettledCategory(category);
  return status === category || status === String(id);
}

/** A filter must name something: no status has the number 0. */
const some = (ids: number[]): number[] => (ids.length > 0 ? ids : [0]);

/** That the case waits, asked as a range: what waits is little, and its index finds it. */
const waiting: Condition = {
  where: (shade) => sql`${shade(sql`${cases.snoozedUntil}`)} > 0`,
  table: "own",
  narrows: true,
};

/** That the viewer watches the case: their watches are few, and drive. */
function watchedBy({ userId }: Viewer): Condition {
  const mine = sql`select ${watchers.recordId} as id from ${watchers} where ${watchers.userId} = ${userId ?? -1}`;
  return {
    where: () => sql`exists (select 1 from ${watchers} where ${watchers.recordId} = ${records.id}
      and ${watchers.userId} = ${userId ?? -1})`,
    table: "record",
    narrows: false,
    ids: mine,
  };
}
