import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { records } from "@/db/schema";
import { effective, type Level, noAccess, type RecordRight } from "./permissions";
import type { Viewer } from "./viewer";

/** What the rule looks at. */
export type Held = { ownerId: number | null; teamId: number | null };

/** How far the viewer's right over a type reaches. */
export function levelOf(viewer: Viewer, type: string, right: RecordRight): Level {
  if (viewer.readOnly && right !== "view") return "none";
  return viewer.superAdmin ? "everything" : effective(viewer.permissions?.records[type] ?? noAccess, right);
}

/** What decides whether a right reaches a record: the first four let, the others do not. */
export type Ground = "everything" | "mine" | "colleague" | "team" | "not mine" | "not my department" | "none";

/**
 * The rule as a predicate, with what decides. Owned: the record is mine. Department: it is assigned to one of my
 * teams, or owned by somebody who shares a team with me (SPEC.md 12.1). `scope` is the same rule in SQL; a test
 * holds them together.
 */
export function groundOf(
  viewer: Viewer,
  type: string,
  right: RecordRight,
  { ownerId, teamId }: Held,
): Ground {
  const level = levelOf(viewer, type, right);
  if (level === "none" || level === "everything") return level;
  if (ownerId !== null && ownerId === viewer.userId) return "mine";
  if (level === "owned") return "not mine";
  if (ownerId !== null && viewer.colleagueIds.includes(ownerId)) return "colleague";
  return teamId !== null && viewer.teamIds.includes(teamId) ? "team" : "not my department";
}

const letting: ReadonlySet<Ground> = new Set<Ground>(["everything", "mine", "colleague", "team"]);

/** Whether the ground lets. */
export const lets = (ground: Ground): boolean => letting.has(ground);

/** The rule: whether the viewer's right over the type reaches a record that is so held. */
export const reaches = (viewer: Viewer, type: string, right: RecordRight, held: Held): boolean =>
  lets(groundOf(viewer, type, right, held));

/** The rule as a condition on `records`, or on an alias of it, or `undefined` where it asks for nothing. */
export function scope(
  viewer: Viewer,
  type: string,
  right: RecordRight,
  { ownerId, teamId }: Columns = records,
): SQL | undefined {
  const level = levelOf(viewer, type, right);
  if (level === "none") return sql`0`;
  if (level === "everything") return undefined;
  const mine = sql`${ownerId} = ${viewer.userId ?? -1}`;
  if (level === "owned") return mine;
  return sql`(${mine} or ${oneOf(ownerId, viewer.colleagueIds)} or ${oneOf(teamId, viewer.teamIds)})`;
}

type Columns = Record<keyof Held, SQLiteColumn>;

/**
 * The rule over several types at once, for search, feeds and histories. It narrows what was asked for and drives
 * nothing: by a type that nearly all records are of, SQLite would walk through them (hence the `+`).
 */
export function scopeOfTypes(viewer: Viewer, types: readonly string[], right: RecordRight): SQL {
  const parts = types.flatMap((type) => {
    if (levelOf(viewer, type, right) === "none") return [];
    const condition = scope(viewer, type, right);
    const isOfType = sql`+${records.type} = ${type}`;
    return [condition ? sql`(${isOfType} and ${condition})` : isOfType];
  });
  return parts.length ? sql`(${sql.join(parts, sql` or `)})` : sql`0`;
}

function oneOf(column: SQLiteColumn, ids: readonly number[]): SQL {
  if (ids.length === 0) return sql`0`;
  return sql`${column} in (${sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )})`;
}
