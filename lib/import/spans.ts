import { and, between, desc, eq, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { events, importSpans } from "@/db/schema";

/** The number of the last entry of the history. */
export const lastEventId = (): number =>
  db().select({ id: events.id }).from(events).orderBy(desc(events.id)).limit(1).get()?.id ?? 0;

/** Does `work`, and notes which entries of the history it wrote as this import's. */
export function noteSpan<T>(importId: number, work: () => T): T {
  const before = lastEventId();
  const result = work();
  const after = lastEventId();
  if (after > before) addSpan(importId, before + 1, after);
  return result;
}

/** Stretches that follow on each other are one. */
function addSpan(importId: number, fromEvent: number, toEvent: number): void {
  const last = db()
    .select()
    .from(importSpans)
    .where(eq(importSpans.importId, importId))
    .orderBy(desc(importSpans.toEvent))
    .limit(1)
    .get();
  if (last?.toEvent === fromEvent - 1)
    db().update(importSpans).set({ toEvent }).where(eq(importSpans.id, last.id)).run();
  else db().insert(importSpans).values({ importId, fromEvent, toEvent }).run();
}

/**
 * Entries that an import wrote before `before`, the last first; `limit` at most, and none when there are no more. They
 * are of one stretch, and asked for by one bound at each end: else SQLite goes each time over all that is behind.
 */
export function eventsBackFrom(importId: number, before: number, limit: number) {
  const span = db()
    .select()
    .from(importSpans)
    .where(and(eq(importSpans.importId, importId), lt(importSpans.fromEvent, before)))
    .orderBy(desc(importSpans.toEvent))
    .limit(1)
    .get();
  if (!span) return [];
  return db()
    .select({ id: events.id, kind: events.kind, subjectId: events.subjectId, content: events.content })
    .from(events)
    .where(between(events.id, span.fromEvent, Math.min(span.toEvent, before - 1)))
    .orderBy(desc(events.id))
    .limit(limit)
    .all();
}

/** How many entries of the history an import wrote. */
export const entriesWritten = (importId: number): number =>
  db()
    .select({ n: sql<number>`coalesce(sum(${importSpans.toEvent} - ${importSpans.fromEvent} + 1), 0)` })
    .from(importSpans)
    .where(eq(importSpans.importId, importId))
    .get()!.n;

/** An entry of the history that an import wrote. */
export type Written = ReturnType<typeof eventsBackFrom>[number];
