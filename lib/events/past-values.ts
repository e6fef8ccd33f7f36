import { and, desc, eq, gt, inArray, lte, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import type { Value } from "@/lib/fields/field";
import type { Values } from "@/lib/records/behaviour";
import type { Stored } from "@/lib/records/record";
import type { RecordType } from "@/lib/records/type";
import type { EventContent } from "./event";

/** An entry of a record's history. Throws NotFound where it is of another's. */
export function entryOf(recordId: number, eventId: number): typeof events.$inferSelect {
  const entry = db()
    .select()
    .from(events)
    .where(and(aboutRecord(recordId), eq(events.id, eventId)))
    .get();
  if (!entry) throw new NotFound("That entry");
  return entry;
}

/**
 * What a record held right after an entry of its history: what it holds now, with every later change undone, the
 * latest first; of an Experience Score, what the ledger said then.
 */
export function valuesAt(type: RecordType, record: Stored, eventId: number): Values {
  const values = { ...record.values };
  for (const content of told(record.id, ["record.changed"], gt(events.id, eventId)))
    if (content.kind === "record.changed")
      for (const { field, from } of content.changes) values[field] = (from ?? null) as Value;
  for (const { key, experience } of type.fields) if (experience) values[key] = scoreAt(record.id, eventId);
  return values;
}

/** Whether a record held this value once, as its history tells. */
export const everHeld = (recordId: number, key: string, value: Value): boolean =>
  told(recordId, ["record.created", "record.changed"], sql`1`).some(
    (content) =>
      (content.kind === "record.created" && content.values[key] === value) ||
      (content.kind === "record.changed" &&
        content.changes.some(({ field, from, to }) => field === key && (from === value || to === value))),
  );

function scoreAt(recordId: number, eventId: number): number | null {
  const [last] = told(recordId, ["score.moved", "score.rescored"], lte(events.id, eventId), 1);
  if (last?.kind === "score.rescored") return last.to;
  return last?.kind === "score.moved" ? last.scoreAfter : null;
}

/** The newest first; those whose content was erased are left out. */
function told(recordId: number, kinds: EventContent["kind"][], when: SQL, limit = -1): EventContent[] {
  return db()
    .select({ kind: events.kind, content: events.content })
    .from(events)
    .where(and(aboutRecord(recordId), inArray(events.kind, kinds), when))
    .orderBy(desc(events.id))
    .limit(limit)
    .all()
    .flatMap(({ kind, content }) => (content === null ? [] : [{ ...JSON.parse(content), kind }]));
}

const aboutRecord = (id: number) => and(eq(events.subject, "record"), eq(events.subjectId, id));
