import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { links, records } from "@/db/schema";
import type { Held } from "@/lib/access/scope";
import { readWithoutAccess, type Stored } from "@/lib/records/record";
import { recordTypes } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import type { Entry } from "./entries";

/** What decides who may see a record, deleted ones too. */
export type HeldRecord = Held & {
  id: number;
  type: string;
  /** Milliseconds since 1970; null for a live record. */
  deletedAt: number | null;
};

/** An entry about a record with all that is needed to tell, for anybody, what they are told of it. */
export type Traced = {
  entry: Entry;
  /** How the record is held now; null when it was deleted permanently. */
  now: HeldRecord | null;
  /** How it was held before the entry. */
  before: HeldRecord | null;
  /** Other records that show it too. */
  on: HeldRecord[];
};

/** Looks up, once for everybody, what the entries about records are about. Of other entries there is nothing here. */
export function trace(entries: readonly Entry[]): Traced[] {
  const about = entries.filter(({ subject, subjectId }) => subject === "record" && subjectId !== null);
  const held = heldRecords(about.map(({ subjectId }) => subjectId!));
  const shownOn = new Map([...held.values()].map((record) => [record.id, showing(record)]));
  const others = heldRecords([...[...shownOn.values()].flat(), ...about.flatMap(linkedBy)]);
  const then = new Map(held);
  return about
    .toReversed()
    .map((entry): Traced => {
      const id = entry.subjectId!;
      const before = held.has(id) ? beforeEntry(entry, then.get(id)!) : null;
      if (before) then.set(id, before);
      const ids = new Set([...(shownOn.get(id) ?? []), ...linkedBy(entry)]);
      ids.delete(id);
      return {
        entry,
        now: held.get(id) ?? null,
        before,
        on: [...ids]
          .flatMap((other) => others.get(other) ?? [])
          .filter(({ deletedAt }) => deletedAt === null),
      };
    })
    .toReversed();
}

/** How these records are held now, by id; those that were deleted permanently are not there. */
export function heldRecords(ids: readonly number[]): Map<number, HeldRecord> {
  if (ids.length === 0) return new Map();
  const rows = db().all<HeldRecord>(sql`select ${records.id} as id, ${records.type} as type,
    ${records.ownerId} as ownerId, ${records.teamId} as teamId, ${records.deletedAt} as deletedAt from ${records}
    where ${records.id} in (select value from json_each(${JSON.stringify([...new Set(ids)])}))`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** More than these a record is seldom shown on, and none of them waits for it. */
const mostShown = 20;

/** The records that a record points at or is linked to: their related tables and histories show it. */
function showing({ id, type: name }: HeldRecord): number[] {
  const type = recordTypes().find((each) => each.name === name);
  if (!type) return [];
  const pointed = pointedAt(type, readWithoutAccess(type, id)?.values ?? {});
  const linked = db().all<{ id: number }>(sql`
    select * from (select ${links.toId} as id from ${links} where ${links.fromId} = ${id} limit ${mostShown})
    union select * from (select ${links.fromId} as id from ${links} where ${links.toId} = ${id} limit ${mostShown})`);
  return [...pointed, ...linked.map((row) => row.id)];
}

/** The records that a record's own fields name. */
export const pointedAt = (type: RecordType, values: Stored["values"]): number[] =>
  linkFields(type).flatMap((key) => (typeof values[key] === "number" ? [values[key]] : []));

const linkFields = (type: RecordType): string[] =>
  type.fields.filter(({ kind }) => kind === "link").map(({ key }) => key);

/** What the entry itself names: a record that it no longer points at showed it until now. */
function linkedBy({ content }: Entry): number[] {
  if (content?.kind === "record.linked" || content?.kind === "record.unlinked") return [content.to.id];
  if (content?.kind !== "record.changed") return [];
  const type = recordTypes().find((each) => each.name === content.type);
  const keys = new Set(type && linkFields(type));
  return content.changes.flatMap(({ field, from }) =>
    keys.has(field) && typeof from === "number" ? [from] : [],
  );
}

function beforeEntry({ content }: Entry, after: HeldRecord): HeldRecord {
  if (content?.kind !== "record.changed") return after;
  const before = { ...after };
  for (const { field, from } of content.changes)
    if (field === "ownerId" || field === "teamId") before[field] = typeof from === "number" ? from : null;
  return before;
}
