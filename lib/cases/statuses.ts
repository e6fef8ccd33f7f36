import { asc, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { prepared } from "@/db/prepared";
import { caseStatuses, departmentStatuses } from "@/db/schema";
import type { Value } from "@/lib/fields/field";
import { isSettledCategory, type StatusCategory, statusCategories } from "./status-categories";

export type { StatusCategory };

export type CaseStatus = { id: number; category: StatusCategory; name: string };

/** Statuses in the order of their categories. */
export const byCategory = sql`case ${caseStatuses.category} ${sql.join(
  statusCategories.map((category, rank) => sql.raw(`when '${category}' then ${rank}`)),
  sql` `,
)} end`;

/**
 * The statuses that a department offers, in its order: its own where it has a list of its own, else the general ones,
 * which are also those of a case without a department (SPEC.md 5.1). None before set-up.
 */
export const statusesOf = (teamId: number | null): CaseStatus[] => offered.all<CaseStatus>({ teamId });

const offered =
  prepared(sql`select ${caseStatuses.id} as id, ${caseStatuses.category} as category, ${caseStatuses.name} as name
  from ${departmentStatuses} join ${caseStatuses} on ${caseStatuses.id} = ${departmentStatuses.statusId}
  where ${departmentStatuses.teamId} is
    (select team_id from ${departmentStatuses} where team_id = ${sql.placeholder("teamId")} limit 1)
  order by ${byCategory}, ${departmentStatuses.position}`);

/** The first status of a category in a department: what rules set when they mean the category. Null before set-up. */
export const statusId = (category: StatusCategory, teamId: number | null): number | null =>
  statusesOf(teamId).find((status) => status.category === category)?.id ?? null;

/** Whether a department offers a status. */
export const offers = (teamId: number | null, id: Value): boolean =>
  statusesOf(teamId).some((status) => status.id === id);

/** The status of a department that stands for one which it does not offer: the first of the same category. */
export const counterpart = (teamId: number | null, id: Value): number | null => {
  const category = categoryOf(id);
  return category ? statusId(category, teamId) : null;
};

const generalPlace = sql`(select general.position from ${departmentStatuses} as general
  where general.team_id is null and general.status_id = ${caseStatuses.id})`;

/** Every status with the departments that offer it; 0 among them stands for a case without a department. */
export function everyStatus(teamIds: readonly number[]): (CaseStatus & { teamIds: number[] })[] {
  const rows = db().select().from(departmentStatuses).all();
  const own = new Set(rows.flatMap(({ teamId }) => teamId ?? []));
  const general = [0, ...teamIds.filter((id) => !own.has(id))];
  const lists = Map.groupBy(rows, ({ statusId }) => statusId);
  return db()
    .select({ id: caseStatuses.id, category: caseStatuses.category, name: caseStatuses.name })
    .from(caseStatuses)
    .orderBy(byCategory, sql`${generalPlace} nulls last`, asc(caseStatuses.position))
    .all()
    .map((status) => ({
      ...status,
      teamIds: lists.get(status.id)?.flatMap(({ teamId }) => teamId ?? general) ?? [],
    }));
}

/** The category of a status. */
export const categoryOf = (id: Value): StatusCategory | undefined =>
  ofStatus.get<{ category: StatusCategory }>({ id: Number(id) })?.category;

const ofStatus = prepared(
  sql`select category from ${caseStatuses} where ${caseStatuses.id} = ${sql.placeholder("id")}`,
);

/** Whether a case in this status is done with: resolved or closed. */
export const isSettled = (id: Value): boolean => isSettledCategory(categoryOf(id));
