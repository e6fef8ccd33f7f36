import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { cases, records } from "@/db/schema";
import { levelOf, scope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { caseType } from "@/lib/cases/case";
import { hideUnseen } from "@/lib/records/list";
import { type NamedRecord, referencesOf, visibleNames } from "@/lib/records/names";
import { columns, head, type Stored, toStored } from "@/lib/records/record";
import { fieldOf, recordType } from "@/lib/records/registry";
import { readingOf, type Shown, show } from "@/lib/records/shown";

export const activityOrders = ["created", "updated"] as const;

/** How the cases of an account are listed: what was created or updated last on top, all of them or those of nobody. */
export type ActivityQuery = { sort: (typeof activityOrders)[number]; unassigned: boolean; page: number };

/** What Account Activities shows of each case beside its subject. */
export const activityFields = [
  "number",
  "statusId",
  "priorityId",
  "ownerId",
  "createdAt",
  "updatedAt",
] as const;

export type Activities = { rows: Shown[]; more: boolean };

const pageSize = 50;
const orders = { created: records.createdAt, updated: records.updatedAt };

/** The account of a case or an opportunity, when it has one that the viewer may see. */
export function accountOfActivities(viewer: Viewer, record: Stored): NamedRecord | null {
  const id = record.values.accountId;
  if (typeof id !== "number" || levelOf(viewer, caseType.name, "view") === "none") return null;
  return visibleNames(viewer, [id]).get(id) ?? null;
}

/**
 * A page of all cases of an account that the viewer may see (SPEC.md 4.5). `accountId` comes from
 * `accountOfActivities`.
 */
export function accountActivities(
  viewer: Viewer,
  accountId: number,
  { sort, unassigned, page }: ActivityQuery,
  now: Date,
): Activities {
  const type = recordType(caseType.name);
  const fields = activityFields.map((key) => fieldOf(type, key));
  const found = db()
    .all<Record<string, unknown>>(sql`select ${head}, ${columns(type, fields)}
      from ${cases} cross join ${records} on ${records.id} = ${cases.id}
      where ${cases.accountId} = ${accountId} and ${records.deletedAt} is null
        and ${scope(viewer, type.name, "view") ?? sql`1`} and ${unassigned ? sql`${records.ownerId} is null` : sql`1`}
      order by ${orders[sort]} desc, ${records.id} desc limit ${pageSize + 1} offset ${(page - 1) * pageSize}`)
    .map((row) => toStored(row, fields));
  const rows = found.slice(0, pageSize);
  const references = referencesOf(viewer, fields, rows);
  const seen = rows.map((row) => hideUnseen(row, fields, references));
  return { rows: show(seen, fields, readingOf(viewer, references, now)), more: found.length > pageSize };
}
