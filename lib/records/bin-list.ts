import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { records } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { binScope, purgeRecord, restoreRecord } from "./bin";
import { countLimit } from "./count";
import { type BulkReport, each } from "./each";

/** A record in the recycle bin. */
export type Binned = {
  id: number;
  type: string;
  name: string;
  ownerId: number | null;
  deletedById: number | null;
  /** Milliseconds since 1970. */
  deletedAt: number;
};

export type BinPage = {
  /** What was deleted last stands first. */
  rows: Binned[];
  /** One past the limit of counts stands for more. */
  total: number;
  /** What to ask on `after`; null at the end. */
  next: string | null;
};

export type BinAsk = { type?: string; after?: string; limit?: number };

/** A page of what the viewer may bring back: everything for those who may delete for good, else their own deletions. */
export function listBin(viewer: Viewer, { type, after, limit = 50 }: BinAsk): BinPage {
  const ofType = type ? sql` and ${records.type} = ${type}` : sql``;
  const where = sql`${binScope(viewer)}${ofType}`;
  const found = db().all<Binned>(sql`select ${records.id} as id, ${records.type} as type,
      ${records.name} as name, ${records.ownerId} as ownerId, ${records.deletedById} as deletedById,
      ${records.deletedAt} as deletedAt
    from ${records} where ${where}${beyond(after)}
    order by ${records.deletedAt} desc, ${records.id} desc limit ${limit + 1}`);
  const rows = found.slice(0, limit);
  const { n } = db().get<{ n: number }>(
    sql`select count(*) as n from (select 1 from ${records} where ${where} limit ${countLimit + 1})`,
  );
  return { rows, total: n, next: found.length > limit ? cursorOf(rows.at(-1)!) : null };
}

const cursorOf = ({ deletedAt, id }: Binned) => `${deletedAt}-${id}`;

/** A cursor that we did not write leads to the first page. */
function beyond(after: string | undefined) {
  const [, at, id] = /^(\d{1,15})-(\d{1,15})$/.exec(after ?? "") ?? [];
  return at ? sql` and (${records.deletedAt}, ${records.id}) < (${Number(at)}, ${Number(id)})` : sql``;
}

/**
 * Brings records back from the bin, the first deleted first, so that what others point at is there when they
 * come. One that cannot come back is told with its reason, and does not keep the others.
 */
export const restoreMany = (viewer: Viewer, ids: readonly number[], now: Date): Promise<BulkReport> =>
  each(byDeletion(ids), (id) => restoreRecord(viewer, id, now));

/** Erases records in the bin for good. */
export const purgeMany = (viewer: Viewer, ids: readonly number[], now: Date): Promise<BulkReport> =>
  each(byDeletion(ids), (id) => purgeRecord(viewer, id, now));

const byDeletion = (ids: readonly number[]): number[] =>
  db()
    .all<{ id: number }>(sql`select value as id from json_each(${JSON.stringify([...new Set(ids)])})
      left join ${records} on ${records.id} = value order by ${records.deletedAt}, value`)
    .map(({ id }) => id);
