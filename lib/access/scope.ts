import { type SQL, sql } from "drizzle-orm";
import { records } from "@/db/schema";
import { effective, type Level, noAccess, type RecordRight } from "./permissions";
import type { Viewer } from "./viewer";

/** What the rule looks at. */
export type Held = { ownerId: number | null; teamId: number | null };

/** How far the viewer's right over a type reaches. */
export const levelOf = (viewer: Viewer, type: string, right: RecordRight): Level =>
  viewer.superAdmin ? "everything" : effective(viewer.permissions?.records[type] ?? noAccess, right);

/**
 * The rule as a predicate. Owned: the record is mine. Department: it is assigned to one of my teams, or owned by
 * somebody who shares a team with me (SPEC.md 12.1). `scope` is the same rule in SQL; a test holds them together.
 */
export function reaches(
  viewer: Viewer,
  type: string,
  right: RecordRight,
  { ownerId, teamId }: Held,
): boolean {
  const level = levelOf(viewer, type, right);
  if (level === "none") return false;
  if (level === "everything") return true;
  const mine = ownerId !== null && ownerId === viewer.userId;
  if (level === "owned") return mine;
  return (
    mine ||
    (ownerId !== null && viewer.colleagueIds.includes(ownerId)) ||
    (teamId !== null && viewer.teamIds.includes(teamId))
  );
}

/** The rule as a condition on `records`, or `undefined` where it asks for nothing. */
export function scope(viewer: Viewer, type: string, right: RecordRight): SQL | undefined {
  const level = levelOf(viewer, type, right);
  if (level === "none") return sql`0`;
  if (level === "everything") return undefined;
  const mine = sql`${records.ownerId} = ${viewer.userId ?? -1}`;
  if (level === "owned") return mine;
  return sql`(${mine} or ${oneOf(records.ownerId, viewer.colleagueIds)} or ${oneOf(records.teamId, viewer.teamIds)})`;
}

/** The rule over several types at once, for search, feeds and histories. */
export function scopeOfTypes(viewer: Viewer, types: readonly string[], right: RecordRight): SQL {
  const parts = types.flatMap((type) => {
    if (levelOf(viewer, type, right) === "none") return [];
    const condition = scope(viewer, type, right);
    return [condition ? sql`(${records.type} = ${type} and ${condition})` : sql`${records.type} = ${type}`];
  });
  return parts.length ? sql`(${sql.join(parts, sql` or `)})` : sql`0`;
}

function oneOf(column: typeof records.ownerId | typeof records.teamId, ids: readonly number[]): SQL {
  if (ids.length === 0) return sql`0`;
  return sql`${column} in (${sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )})`;
}
