import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import type { Change } from "@/lib/events/event";
import type { Value } from "@/lib/fields/field";
import type { Stored } from "@/lib/records/record";

/** What a deal was worth and how likely it was from an instant on, in milliseconds. Minor units, and per cent. */
export type CoursePoint = { at: number; amountCents: number | null; probability: number | null };

const told = ["amountCents", "probability"] as const;

/**
 * How a deal's amount and probability went, from when it was made until now: a point for each change of either that its
 * history still tells, but for what held for no time, as the amount of a deal that got its products as it was made. It
 * must have been read for whoever asks.
 */
export function courseOf({ id, values }: Stored): CoursePoint[] {
  const points: CoursePoint[] = [];
  let after = worth(values);
  // From what holds now backwards: the first values may stand nowhere else.
  for (const { at, changes } of changesOf(id).reverse()) {
    points.unshift({ at, ...after });
    after = {
      ...after,
      ...worth(Object.fromEntries(changes.map(({ field, from }) => [field, from as Value]))),
    };
  }
  const all = [{ at: Number(values.createdAt), ...after }, ...points];
  return all.filter(({ at }, place) => all[place + 1]?.at !== at);
}

type Worth = Pick<CoursePoint, (typeof told)[number]>;

const worth = (values: Record<string, Value>): Worth =>
  Object.fromEntries(told.flatMap((key) => (key in values ? [[key, values[key] ?? null]] : []))) as Worth;

function changesOf(dealId: number): { at: number; changes: Change[] }[] {
  return db()
    .select({ at: events.at, content: events.content })
    .from(events)
    .where(and(eq(events.subject, "record"), eq(events.subjectId, dealId), eq(events.kind, "record.changed")))
    .orderBy(asc(events.id))
    .all()
    .map(({ at, content }) => ({ at: at.getTime(), changes: changesIn(content) }))
    .filter(({ changes }) => changes.length > 0);
}

/** Of what was erased nothing is told. */
const changesIn = (content: string | null): Change[] =>
  content === null
    ? []
    : (JSON.parse(content) as { changes: Change[] }).changes.filter(({ field }) =>
        told.some((key) => key === field),
      );
