import { eq, sql } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { casePriorities } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { changesBetween, tellChange, tellCreation } from "@/lib/events/admin-changes";
import type { MarkColour } from "@/lib/records/mark-colours";
import type { Moved } from "@/lib/records/moving";
import { movePriority } from "./move-priorities";
import { type Priority, priorities, priorityAt } from "./priorities";
import type { NewPriority, RemovedPriority } from "./priority-input";

/**
 * Adds a priority as the least pressing; gives its id. Throws NotFound without the right, Invalid for a name that is
 * taken.
 */
export function createPriority(viewer: Viewer, { name, colour }: NewPriority, now: Date): number {
  requireAdmin(viewer, "casePriorities");
  return transact(() => {
    refuseTaken(name, null);
    const position = sql`(select coalesce(max(position), 0) + 1 from ${casePriorities})`;
    const { id } = db().insert(casePriorities).values({ name, colour, position }).returning().get();
    tellCreation(viewer, { subject: "case_priority", id, name }, { name, colour }, now);
    return id;
  });
}

/** Gives a priority another name. Throws like `createPriority`. */
export function renamePriority(viewer: Viewer, id: number, name: string, now: Date): void {
  requireAdmin(viewer, "casePriorities");
  transact(() => {
    refuseTaken(name, id);
    change(viewer, priorityAt(id), { name }, now);
  });
}

/** Marks a priority with another colour. Throws NotFound without the right or such a priority. */
export function recolourPriority(viewer: Viewer, id: number, colour: MarkColour, now: Date): void {
  requireAdmin(viewer, "casePriorities");
  transact(() => change(viewer, priorityAt(id), { colour }, now));
}

/** Makes a priority the one that new cases have. Throws NotFound without the right or such a priority. */
export function makeDefaultPriority(viewer: Viewer, id: number, now: Date): void {
  requireAdmin(viewer, "casePriorities");
  transact(() => {
    const chosen = priorityAt(id);
    for (const other of priorities())
      if (other.isDefault && other.id !== id) change(viewer, other, { isDefault: false }, now);
    change(viewer, chosen, { isDefault: true }, now);
  });
}

/** Puts the priorities in another order; those not named come last. Throws NotFound without the right or such a one. */
export function orderPriorities(viewer: Viewer, ids: readonly number[], now: Date): void {
  requireAdmin(viewer, "casePriorities");
  transact(() => {
    const before = priorities();
    const named = ids.map((id) => priorityAt(id).id);
    const all = new Set([...named, ...before.map(({ id }) => id)]);
    for (const [at, id] of [...all].entries()) write(id, { position: at + 1 });
    const order = (list: Priority[]) => ({ order: list.map(({ name }) => name) });
    const about = { subject: "case_priority" as const, id: null, name: "order" };
    tellChange(viewer, about, changesBetween(order(before), order(priorities())), now);
  });
}

/**
 * Takes a priority out of the list; its cases get another, and new ones too where it was the default. Gives the
 * operation that moves them, where they are many. Throws NotFound without the right, Invalid for the same one.
 */
export async function removePriority(
  viewer: Viewer,
  { id, intoId }: RemovedPriority,
  now: Date,
): Promise<Moved> {
  requireAdmin(viewer, "casePriorities");
  if (priorityAt(id).id === priorityAt(intoId).id) throw new Invalid({ intoId: "Choose another priority." });
  return movePriority(viewer, { fromId: id, intoId }, now);
}

type Columns = Partial<Pick<Priority, "name" | "colour" | "isDefault" | "position">>;

function change(viewer: Viewer, before: Priority, columns: Columns, now: Date): void {
  write(before.id, columns);
  const about = { subject: "case_priority" as const, id: before.id, name: columns.name ?? before.name };
  tellChange(viewer, about, changesBetween(before, columns), now);
}

const write = (id: number, columns: Columns): void =>
  void db().update(casePriorities).set(columns).where(eq(casePriorities.id, id)).run();

function refuseTaken(name: string, ownId: number | null): void {
  const taken = priorities().some(
    (each) => each.id !== ownId && each.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw new Invalid({ name: "There is a priority of this name already." });
}
