import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { caseStatuses, departmentStatuses, teams } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { choices } from "@/lib/records/lookups";
import { type CaseStatus, statusesOf } from "./statuses";

export const generalList = "General list";

/** The statuses of a department, or of all that have no list of their own, as the page Case Statuses draws them. */
export type StatusList = {
  teamId: number | null;
  name: string;
  /** Whether it is its own; else what it shows is the general list. */
  own: boolean;
  statuses: CaseStatus[];
};

/** The general list, then every department by name. Throws NotFound without the right to Case Statuses. */
export function statusLists(viewer: Viewer): StatusList[] {
  requireAdmin(viewer, "caseStatuses");
  const departments = choices("team").map(({ id, label }) => ({
    teamId: id,
    name: label,
    own: hasOwnList(id),
  }));
  return [{ teamId: null, name: generalList, own: true }, ...departments].map((list) => ({
    ...list,
    statuses: statusesOf(list.teamId),
  }));
}

/** Whether a department has a list of its own. */
export const hasOwnList = (teamId: number): boolean =>
  db().select({ id: departmentStatuses.id }).from(departmentStatuses).where(rowsOf(teamId)).limit(1).get() !==
  undefined;

/** The rows of a list. */
export const rowsOf = (teamId: number | null): SQL =>
  teamId === null ? isNull(departmentStatuses.teamId) : eq(departmentStatuses.teamId, teamId);

/** A list that can be changed, by its name. Throws NotFound for a department that uses the general one. */
export function listNamed(teamId: number | null): string {
  if (teamId === null) return generalList;
  const team = db()
    .select({ name: teams.name })
    .from(teams)
    .where(and(eq(teams.id, teamId), isNull(teams.mergedIntoId)))
    .get();
  if (!team || !hasOwnList(teamId)) throw new NotFound("This list of statuses");
  return team.name;
}

/** A status of a list. Throws NotFound when the list does not have it. */
export function statusIn(teamId: number | null, id: number): CaseStatus {
  const status = statusesOf(teamId).find((each) => each.id === id);
  if (!status) throw new NotFound("This status");
  return status;
}

/** Puts statuses at the end of a list; those that it has stay where they are. */
export function addToList(teamId: number | null, statusIds: readonly number[]): void {
  const known = new Set(statusesOf(teamId).map(({ id }) => id));
  const next = lastPosition(teamId) + 1;
  const rows = [...new Set(statusIds)]
    .filter((id) => !known.has(id))
    .map((statusId, nth) => ({ teamId, statusId, position: next + nth }));
  if (rows.length > 0) db().insert(departmentStatuses).values(rows).run();
}

/** Takes statuses out of a list. */
export function dropFromList(teamId: number | null, statusIds: readonly number[]): void {
  db()
    .delete(departmentStatuses)
    .where(and(rowsOf(teamId), inArray(departmentStatuses.statusId, [...statusIds])))
    .run();
}

/** Gives a department no list of its own any more. */
export const forgetList = (teamId: number): void =>
  void db().delete(departmentStatuses).where(rowsOf(teamId)).run();

/** The status of this category and name, made where there was none: lists that call it the same share it. */
export function statusNamed({ category, name }: Omit<CaseStatus, "id">): number {
  const known = db()
    .select({ id: caseStatuses.id })
    .from(caseStatuses)
    .where(sql`${caseStatuses.category} = ${category} and ${caseStatuses.name} = ${name} collate nocase`)
    .get();
  if (known) return known.id;
  const position = sql`(select coalesce(max(position), 0) + 1 from ${caseStatuses})`;
  return db().insert(caseStatuses).values({ category, name, position }).returning().get().id;
}

/** Whether another list has it too. */
export const isShared = (teamId: number | null, statusId: number): boolean =>
  db()
    .select({ id: departmentStatuses.id })
    .from(departmentStatuses)
    .where(
      sql`${departmentStatuses.statusId} = ${statusId} and ${departmentStatuses.teamId} is not ${teamId}`,
    )
    .get() !== undefined;

const lastPosition = (teamId: number | null): number =>
  db()
    .select({ last: sql<number>`coalesce(max(${departmentStatuses.position}), 0)` })
    .from(departmentStatuses)
    .where(rowsOf(teamId))
    .get()!.last;
