import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { caseStatuses } from "@/db/schema";
import type { Value } from "@/lib/fields/field";

export type StatusCategory = (typeof caseStatuses.$inferSelect)["category"];

/** The first status of a category: what rules set when they mean the category. Null before set-up. */
export const statusId = (category: StatusCategory): number | null =>
  db()
    .select({ id: caseStatuses.id })
    .from(caseStatuses)
    .where(eq(caseStatuses.category, category))
    .orderBy(asc(caseStatuses.position))
    .limit(1)
    .get()?.id ?? null;

/** The category of a status. */
export const categoryOf = (id: Value): StatusCategory | undefined =>
  db()
    .select({ category: caseStatuses.category })
    .from(caseStatuses)
    .where(eq(caseStatuses.id, Number(id)))
    .get()?.category;

/** Whether a case in this status is done with: resolved or closed. */
export function isSettled(id: Value): boolean {
  const category = categoryOf(id);
  return category === "resolved" || category === "closed";
}
