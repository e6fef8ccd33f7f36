import { and, eq } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { caseStatuses, departmentStatuses } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import type { Moved } from "@/lib/records/moving";
import { teamRow } from "@/lib/teams/teams";
import { moveStatuses, movesOf } from "./move-statuses";
import type { NewStatus, RemovedStatus, RenamedStatus, StatusOrder } from "./status-input";
import { addToList, hasOwnList, isShared, listNamed, rowsOf, statusIn, statusNamed } from "./status-lists";
import { type CaseStatus, statusesOf } from "./statuses";
import { telling } from "./tell-statuses";

/** Begins a list of a department's own with what the general one has. Throws NotFound without the right. */
export function giveOwnList(viewer: Viewer, teamId: number, now: Date): void {
  requireAdmin(viewer, "caseStatuses");
  transact(() => {
    const { name } = teamRow(teamId);
    if (hasOwnList(teamId)) return;
    telling(viewer, { teamId, name }, now, () => {
      const rows = statusesOf(null).map(({ id }, position) => ({ teamId, statusId: id, position }));
      db().insert(departmentStatuses).values(rows).run();
    });
  });
}

/**
 * Gives a department the general list again; its cases keep their category. Gives the operation that moves them, where
 * they are many. Throws NotFound without the right, or where the department has no list of its own.
 */
export async function dropOwnList(viewer: Viewer, teamId: number, now: Date): Promise<Moved> {
  requireAdmin(viewer, "caseStatuses");
  transact(() => {
    const name = listNamed(teamId);
    // Until the last case has moved the list has both, so that no case is ever without.
    const targets = movesOf({ teamId, merge: null }).map(([, intoId]) => intoId);
    telling(viewer, { teamId, name }, now, () => addToList(teamId, targets));
  });
  return moveStatuses(viewer, { teamId, merge: null }, now);
}

/**
 * Adds a status at the end of its category; gives its id. Throws NotFound without the right or such a list, Invalid for
 * a name that the list has already.
 */
export function addStatus(viewer: Viewer, { teamId, category, name }: NewStatus, now: Date): number {
  requireAdmin(viewer, "caseStatuses");
  return transact(() => {
    const list = listNamed(teamId);
    refuseTaken(teamId, name, null);
    const id = statusNamed({ category, name });
    telling(viewer, { teamId, name: list }, now, () => addToList(teamId, [id]));
    return id;
  });
}

/**
 * Gives a status another name in one list. Where others have it too, or have one of the new name, this list's cases
 * move to a status of that name, many of them in an operation. Throws like `addStatus`.
 */
export async function renameStatus(
  viewer: Viewer,
  { teamId, statusId, name }: RenamedStatus,
  now: Date,
): Promise<Moved> {
  requireAdmin(viewer, "caseStatuses");
  const intoId = transact(() => renamedTo(viewer, { teamId, statusId, name }, now));
  return intoId === statusId
    ? null
    : moveStatuses(viewer, { teamId, merge: { fromId: statusId, intoId } }, now);
}

/** Puts the statuses of a category in another order. Throws Invalid when they are not all of it. */
export function orderStatuses(viewer: Viewer, { teamId, statusIds }: StatusOrder, now: Date): void {
  requireAdmin(viewer, "caseStatuses");
  transact(() => {
    const list = listNamed(teamId);
    const { category } = statusIn(teamId, statusIds[0]!);
    const held = statusesOf(teamId).filter((status) => status.category === category);
    if (new Set(statusIds).size !== held.length || held.some(({ id }) => !statusIds.includes(id)))
      throw new Invalid({}, "The list has changed meanwhile. Load the page again.");
    telling(viewer, { teamId, name: list }, now, () => placeAll(teamId, statusIds));
  });
}

/**
 * Takes a status out of a list; its cases move to another of the same category, many of them in an operation. Throws
 * NotFound without the right, Invalid for one of another category.
 */
export async function removeStatus(
  viewer: Viewer,
  { teamId, statusId, intoId }: RemovedStatus,
  now: Date,
): Promise<Moved> {
  requireAdmin(viewer, "caseStatuses");
  listNamed(teamId);
  const [from, into] = [statusIn(teamId, statusId), statusIn(teamId, intoId)];
  if (from.id === into.id || from.category !== into.category)
    throw new Invalid({ intoId: "Choose another status of the same category." });
  return moveStatuses(viewer, { teamId, merge: { fromId: from.id, intoId: into.id } }, now);
}

/**
 * The status that goes by the new name in this list: itself, where nobody else is concerned or only its letters change.
 */
function renamedTo(viewer: Viewer, { teamId, statusId, name }: RenamedStatus, now: Date): number {
  const list = { teamId, name: listNamed(teamId) };
  const status = statusIn(teamId, statusId);
  refuseTaken(teamId, name, statusId);
  const parts = !same(name, status.name) && (isShared(teamId, statusId) || isElsewhere(status, name));
  let intoId = statusId;
  telling(viewer, list, now, () => {
    if (parts) intoId = putBeside(teamId, status, name);
    else db().update(caseStatuses).set({ name }).where(eq(caseStatuses.id, statusId)).run();
  });
  return intoId;
}

/** Whether a status of that name is there already, in whichever list. */
const isElsewhere = ({ category }: CaseStatus, name: string): boolean =>
  db()
    .select({ name: caseStatuses.name })
    .from(caseStatuses)
    .where(eq(caseStatuses.category, category))
    .all()
    .some((other) => same(other.name, name));

/** Puts the status of that name into the list, after the one that is to go. Gives its id. */
function putBeside(teamId: number | null, { id, category }: CaseStatus, name: string): number {
  const intoId = statusNamed({ category, name });
  addToList(teamId, [intoId]);
  const others = statusesOf(teamId).filter((status) => status.category === category && status.id !== intoId);
  placeAll(
    teamId,
    others.flatMap((status) => (status.id === id ? [id, intoId] : status.id)),
  );
  return intoId;
}

/** Positions count within a category. */
function placeAll(teamId: number | null, statusIds: readonly number[]): void {
  for (const [position, statusId] of statusIds.entries())
    db()
      .update(departmentStatuses)
      .set({ position })
      .where(and(rowsOf(teamId), eq(departmentStatuses.statusId, statusId)))
      .run();
}

function refuseTaken(teamId: number | null, name: string, ownId: number | null): void {
  if (statusesOf(teamId).some((status) => status.id !== ownId && same(status.name, name)))
    throw new Invalid({ name: "This list has a status of this name already." });
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
