import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { cases, records } from "@/db/schema";
import { scope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";

/**
 * When cases were opened: the instant of the first, in milliseconds since 1970, and how many so near to it as to show
 * as one.
 */
export type CasesOpened = { at: number; count: number };

/** So many marks at most, however long the time and however many the cases. */
const mostMarks = 120;

/** When the cases of an account that the viewer may see were opened, from `from` until before `to` (ms), in order. */
export const casesOpened = (viewer: Viewer, accountId: number, from: number, to: number): CasesOpened[] =>
  db().all<CasesOpened>(sql`select min(${records.createdAt}) as at, count(*) as count
    from ${cases} cross join ${records} on ${records.id} = ${cases.id}
    where ${cases.accountId} = ${accountId} and ${records.deletedAt} is null
      and ${records.createdAt} >= ${from} and ${records.createdAt} < ${to}
      and ${scope(viewer, "case", "view") ?? sql`1`}
    group by (${records.createdAt} - ${from}) * ${mostMarks} / ${to - from} order by 1`);
