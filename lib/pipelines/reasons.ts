import { and, asc, eq, sql } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { closingReasons } from "@/db/schema";
import type { AdminPage } from "@/lib/access/permissions";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { changesBetween, tellChange, tellCreation, tellRemoval } from "@/lib/events/admin-changes";

/** Why a deal was lost, or a lead is none: lists of the same sort, each with a page of its own. */
export type ReasonsOf = (typeof closingReasons.$inferSelect)["of"];
export type Reason = { id: number; name: string };

const pages: Record<ReasonsOf, AdminPage> = { lost: "salesPipeline", disqualified: "leadQualification" };

/** The reasons to choose from, in their order. Throws NotFound without the right to their page. */
export function listReasons(viewer: Viewer, of: ReasonsOf): Reason[] {
  requireAdmin(viewer, pages[of]);
  return reasons(of);
}

/**
 * Adds a reason at the end, or brings back one of that name that was removed; gives its id. Throws NotFound without the
 * right, Invalid for a name that is taken.
 */
export function addReason(viewer: Viewer, of: ReasonsOf, name: string, now: Date): number {
  requireAdmin(viewer, pages[of]);
  return transact(() => {
    refuseTaken(of, name, null);
    const known = everyReason(of).find((reason) => same(reason.name, name));
    const position = sql`(select coalesce(max(position), 0) + 1 from ${closingReasons})`;
    const { id } = known ?? db().insert(closingReasons).values({ of, name, position }).returning().get();
    db()
      .update(closingReasons)
      .set({ name, position, retired: false })
      .where(eq(closingReasons.id, id))
      .run();
    tellCreation(viewer, { subject: "closing_reason", id, name }, { name }, now);
    return id;
  });
}

/** Gives a reason another name, also where it was chosen before. Throws like `addReason`, NotFound without such a one. */
export function renameReason(viewer: Viewer, of: ReasonsOf, { id, name }: Reason, now: Date): void {
  requireAdmin(viewer, pages[of]);
  transact(() => {
    const before = reasonAt(of, id);
    refuseTaken(of, name, id);
    db().update(closingReasons).set({ name }).where(eq(closingReasons.id, id)).run();
    tellChange(viewer, { subject: "closing_reason", id, name }, changesBetween(before, { name }), now);
  });
}

/** Takes a reason out of the list; what was closed with it keeps it. Throws NotFound without the right or such a one. */
export function removeReason(viewer: Viewer, of: ReasonsOf, id: number, now: Date): void {
  requireAdmin(viewer, pages[of]);
  transact(() => {
    const { name } = reasonAt(of, id);
    db().update(closingReasons).set({ retired: true }).where(eq(closingReasons.id, id)).run();
    tellRemoval(viewer, { subject: "closing_reason", id, name }, now);
  });
}

/** Puts the reasons in another order. Throws NotFound without the right, Invalid when they are not all of them. */
export function orderReasons(viewer: Viewer, of: ReasonsOf, ids: readonly number[], now: Date): void {
  requireAdmin(viewer, pages[of]);
  transact(() => {
    const before = reasons(of);
    if (new Set(ids).size !== before.length || before.some((reason) => !ids.includes(reason.id)))
      throw new Invalid({}, "The reasons have changed meanwhile. Load the page again.");
    for (const [position, id] of ids.entries())
      db().update(closingReasons).set({ position }).where(eq(closingReasons.id, id)).run();
    const order = (list: Reason[]) => ({ order: list.map(({ name }) => name) });
    const about = { subject: "closing_reason" as const, id: null, name: "order" };
    tellChange(viewer, about, changesBetween(order(before), order(reasons(of))), now);
  });
}

const everyReason = (of: ReasonsOf): Reason[] =>
  db()
    .select({ id: closingReasons.id, name: closingReasons.name })
    .from(closingReasons)
    .where(eq(closingReasons.of, of))
    .all();

const reasons = (of: ReasonsOf): Reason[] =>
  db()
    .select({ id: closingReasons.id, name: closingReasons.name })
    .from(closingReasons)
    .where(and(eq(closingReasons.of, of), eq(closingReasons.retired, false)))
    .orderBy(asc(closingReasons.position))
    .all();

function reasonAt(of: ReasonsOf, id: number): Reason {
  const reason = reasons(of).find((each) => each.id === id);
  if (!reason) throw new NotFound("This reason");
  return reason;
}

function refuseTaken(of: ReasonsOf, name: string, ownId: number | null): void {
  if (reasons(of).some((each) => each.id !== ownId && same(each.name, name)))
    throw new Invalid({ name: "There is a reason of this name already." });
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
