import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { prepared } from "@/db/prepared";
import { events } from "@/db/schema";
import type { EventContent } from "@/lib/events/event";
import type { Subject } from "@/lib/events/subject";

/** An entry of the history as those who follow it read it. */
export type Entry = {
  id: number;
  kind: EventContent["kind"];
  subject: Subject;
  subjectId: number | null;
  actorId: number | null;
  /** Where it came from: a page, an import, a rule. */
  via: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Null when it was erased. */
  content: EventContent | null;
};

type Row = Omit<Entry, "content"> & { content: string | null };

/** The number of the history's last entry; 0 when there is none. */
export const lastEntryId = (): number => last.get<{ id: number }>({})?.id ?? 0;

/** Up to `limit` entries after one, oldest first. */
export const entriesAfter = (id: number, limit: number): Entry[] =>
  after.all<Row>({ id, limit }).map(toEntry);

/** The entries with these numbers. */
export const entriesOf = (ids: readonly number[]): Entry[] =>
  db()
    .all<Row>(sql`select ${columns} from ${events} where ${events.id} in
      (select value from json_each(${JSON.stringify(ids)}))`)
    .map(toEntry);

const toEntry = ({ content, ...row }: Row): Entry => ({
  ...row,
  content: content === null ? null : { ...JSON.parse(content), kind: row.kind },
});

const columns = sql`${events.id} as id, ${events.kind} as kind, ${events.subject} as subject,
  ${events.subjectId} as subjectId, ${events.actorId} as actorId, ${events.at} as at, ${events.via} as via,
  ${events.content} as content`;

const last = prepared(sql`select ${events.id} as id from ${events} order by ${events.id} desc limit 1`);

const after = prepared(sql`select ${columns} from ${events} where ${events.id} > ${sql.placeholder("id")}
  order by ${events.id} limit ${sql.placeholder("limit")}`);
