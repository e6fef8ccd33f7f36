import { asc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { casePriorities } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import type { Value } from "@/lib/fields/field";

export type Priority = typeof casePriorities.$inferSelect;

/** The priorities that a case can have, the most pressing first. */
export const priorities = (): Priority[] =>
  db()
    .select()
    .from(casePriorities)
    .where(isNull(casePriorities.mergedIntoId))
    .orderBy(asc(casePriorities.position))
    .all();

/** The same for the page Case Priorities. Throws NotFound without the right to it. */
export function listPriorities(viewer: Viewer): Priority[] {
  requireAdmin(viewer, "casePriorities");
  return priorities();
}

/** What a new case has: the one that is marked, else the first. Null before set-up. */
export function defaultPriority(): number | null {
  const all = priorities();
  return (all.find(({ isDefault }) => isDefault) ?? all[0])?.id ?? null;
}

/** The priority that stands by now for one that a case has, which may have been removed. */
export function standingPriority(id: Value): number | null {
  const row = db()
    .select()
    .from(casePriorities)
    .where(eq(casePriorities.id, Number(id)))
    .get();
  return row?.mergedIntoId ? standingPriority(row.mergedIntoId) : (row?.id ?? null);
}

/** A priority that a case can have. Throws NotFound. */
export function priorityAt(id: number): Priority {
  const priority = priorities().find((each) => each.id === id);
  if (!priority) throw new NotFound("This priority");
  return priority;
}
