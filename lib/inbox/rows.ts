import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { caseReads, interactions, records } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { caseType } from "@/lib/cases/case";
import { excerpt } from "@/lib/content/text";
import type { Condition } from "@/lib/filters/condition";
import type { ListQuery } from "@/lib/filters/filter";
import { type Cell, type CellContext, cellOf } from "@/lib/records/cell";
import { listMeeting } from "@/lib/records/list";
import type { References } from "@/lib/records/names";
import type { Stored } from "@/lib/records/record";
import { fieldOf, recordType } from "@/lib/records/registry";
import { readingOf } from "@/lib/records/shown";
import type { InboxList, InboxSort } from "./address";
import { queueConditions } from "./queues";

/** A case as the list of the inbox draws it. Instants are in milliseconds. */
export type InboxRow = {
  id: number;
  subject: string;
  /** Contact and account, as far as they are known and the reader's to see. */
  who: string;
  /** The beginning of what was said last. */
  words: string;
  activityAt: number;
  unread: boolean;
  escalated: boolean;
  priority: Cell;
  /** When the first of its clocks runs out or ran out. */
  dueAt: number | null;
  /** Until when it waits. */
  snoozedUntil: number | null;
};

/** A stretch of a list, and the cursor after which it goes on; null at its end. */
export type InboxSlice = { rows: InboxRow[]; next: string | null };

const keys = [
  ...["contactId", "accountId", "priorityId", "escalated"],
  ...["dueAt", "snoozedUntil", "activityAt", "createdAt"],
];

const orders: Record<InboxSort, ListQuery["sort"]> = {
  activity: { by: "activityAt", order: "desc" },
  due: { by: "dueAt", order: "asc" },
  priority: { by: "priorityId", order: "asc" },
  created: { by: "createdAt", order: "desc" },
};

/** A hundred cases of a list that the viewer may see, the first or those after a cursor. Throws BadAddress. */
export function inboxSlice(viewer: Viewer, list: InboxList, after: string | null, now: Date): InboxSlice {
  const place: ListQuery["place"] = after ? { at: "after", cursor: after } : { at: "first" };
  return sliceOf(viewer, list, queueConditions(viewer, list, now), place, now);
}

/** Those of these cases that the list holds, for what has changed since it was read. */
export function inboxRows(viewer: Viewer, list: InboxList, ids: readonly number[], now: Date): InboxRow[] {
  const asked = [...queueConditions(viewer, list, now), among(ids)];
  return sliceOf(viewer, list, asked, { at: "first" }, now).rows;
}

const among = (ids: readonly number[]): Condition => ({
  where: () => sql`${records.id} in (select value from json_each(${JSON.stringify(ids)}))`,
  table: "record",
  narrows: true,
});

function sliceOf(
  viewer: Viewer,
  { sort }: InboxList,
  asked: Condition[],
  place: ListQuery["place"],
  now: Date,
): InboxSlice {
  const type = recordType(caseType.name);
  const fields = keys.map((key) => fieldOf(type, key));
  const query: ListQuery = { filters: [], q: "", sort: orders[sort], size: 100, place, from: null };
  const { rows, references, next } = listMeeting(viewer, type, query, asked, fields, now);
  const ids = rows.map(({ id }) => id);
  const [said, read] = [lastWords(ids), readTimes(viewer, ids)];
  const reading = readingOf(viewer, references, now);
  return { rows: rows.map((row) => toRow(row, said.get(row.id), read.get(row.id), reading)), next };
}

function toRow(
  row: Stored,
  words: string | undefined,
  readAt: number | undefined,
  reading: CellContext,
): InboxRow {
  const { values } = row;
  const type = recordType(caseType.name);
  const cell = (key: string) => cellOf(fieldOf(type, key), values[key] ?? null, reading);
  const activityAt = Number(values.activityAt ?? values.createdAt);
  return {
    id: row.id,
    subject: row.name,
    who: whoOf(row, reading.references),
    words: words ?? "",
    activityAt,
    unread: activityAt > (readAt ?? 0),
    escalated: values.escalated === true,
    priority: cell("priorityId"),
    dueAt: values.dueAt as number | null,
    snoozedUntil: values.snoozedUntil as number | null,
  };
}

const whoOf = ({ values }: Stored, { records: named }: References): string =>
  [values.contactId, values.accountId].flatMap((id) => named[Number(id)]?.name ?? []).join(" · ");

/** What was said last on each case, shortly. Whoever sees the case may read it. */
function lastWords(ids: readonly number[]): Map<number, string> {
  const rows = db().all<{ id: number; text: string }>(sql`
    select wanted.value as id, ${interactions.text} as text
    from json_each(${JSON.stringify(ids)}) as wanted cross join ${interactions} on ${interactions.id} =
      (select id from ${interactions} as said where said.record_id = wanted.value order by said.at desc, said.id desc limit 1)`);
  return new Map(rows.map(({ id, text }) => [id, excerpt(text, 100)]));
}

/** Up to when the viewer has read each case. */
function readTimes({ userId }: Viewer, ids: readonly number[]): Map<number, number> {
  const rows = db().all<{ id: number; at: number }>(sql`
    select ${caseReads.caseId} as id, ${caseReads.readAt} as at from ${caseReads}
    where ${caseReads.userId} = ${userId ?? -1}
      and ${caseReads.caseId} in (select value from json_each(${JSON.stringify(ids)}))`);
  return new Map(rows.map(({ id, at }) => [id, at]));
}
