import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { notifications, records } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import type { EventContent } from "@/lib/events/event";
import { type Line, said } from "@/lib/events/line";
import { linesOf } from "@/lib/events/sentence";
import { tellerFor } from "@/lib/events/teller";
import { type Entry, entriesOf } from "@/lib/live/entries";
import { choices } from "@/lib/records/lookups";
import { recordType } from "@/lib/records/registry";
import { formatInstant } from "@/lib/time/zone";
import type { NotificationKind } from "./kinds";
import type { Notification, NotificationPage } from "./notification";
import { seenBy } from "./unread";

type Row = {
  id: number;
  kind: NotificationKind;
  eventId: number;
  at: number;
  readAt: number | null;
  recordId: number;
  type: string;
  name: string;
};

export type NotificationQuery = {
  unread?: boolean;
  /** Those before this one. */
  before?: number;
  limit?: number;
};

/**
 * The viewer's notifications of what they may see now, newest first. What each tells is made from the history as it is
 * read, so that it names nothing else either that they may not see.
 */
export function notificationsOf(
  viewer: Viewer,
  { unread = false, before, limit = 25 }: NotificationQuery,
): NotificationPage {
  const rows = db().all<Row>(sql`
    select ${notifications.id} as id, ${notifications.kind} as kind, ${notifications.eventId} as eventId,
      ${notifications.at} as at, ${notifications.readAt} as readAt, ${records.id} as recordId,
      ${records.type} as type, ${records.name} as name
    ${seenBy(viewer)} and ${unread ? sql`${notifications.readAt} is null` : sql`1`}
      and ${before === undefined ? sql`1` : sql`${notifications.id} < ${before}`}
    order by ${notifications.id} desc limit ${limit + 1}`);
  const page = rows.slice(0, limit);
  return { items: told(viewer, page), before: rows.length > limit ? page.at(-1)!.id : null };
}

function told(viewer: Viewer, rows: readonly Row[]): Notification[] {
  const entries = new Map(entriesOf(rows.map(({ eventId }) => eventId)).map((entry) => [entry.id, entry]));
  const users = new Map(choices("user").map(({ id, label }) => [id, label]));
  const lines = new Map(
    [...Map.groupBy(rows, ({ type }) => type)].flatMap(([type, ofType]) =>
      linesByEvent(
        viewer,
        type,
        ofType.flatMap(({ eventId }) => entries.get(eventId) ?? []),
      ),
    ),
  );
  return rows.map((row) => {
    const { path, icon, labels } = recordType(row.type);
    const actorId = entries.get(row.eventId)?.actorId ?? null;
    return {
      ...{ id: row.id, kind: row.kind, read: row.readAt !== null },
      record: { name: row.name, label: labels.one, href: `/${path}/${row.recordId}`, icon },
      who: (actorId !== null && users.get(actorId)) || "Rapport",
      at: formatInstant(new Date(row.at), viewer.timeZone),
      lines: lines.get(row.eventId) ?? [],
    };
  });
}

function linesByEvent(viewer: Viewer, type: string, entries: readonly Entry[]): [number, Line[]][] {
  const contents = entries.flatMap(({ content }) => content ?? []);
  const tell = tellerFor(viewer, contents, recordType(type));
  return entries.map(({ id, content }) => [
    id,
    content ? briefly(content, linesOf(content, "record", tell)) : [said("Content erased")],
  ]);
}

/** All that a new record holds stands on its own page. */
const briefly = (content: EventContent, lines: Line[]): Line[] =>
  content.kind === "record.created" ? lines.slice(0, 1) : lines;
