import { sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { caseReads, cases } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";

/**
 * Something happened to a case that people are to see in the inbox: it was made, written on, or came back. It moves up,
 * and is unread to everybody but who did it. To be called in the transaction of the change.
 */
export function caseStirred(viewer: Viewer, caseId: number, now: Date): void {
  stir.run({ id: caseId, now: now.getTime() });
  if (viewer.kind === "user") markCaseRead(viewer, caseId, now);
}

/** Keeps that a user has read a case up to `now`. Whether they may see it, the caller has asked. */
export function markCaseRead({ userId }: Viewer, caseId: number, now: Date): void {
  if (userId !== null) read.run({ id: caseId, userId, now: now.getTime() });
}

const [id, userId, now] = [sql.placeholder("id"), sql.placeholder("userId"), sql.placeholder("now")];

const stir = prepared(
  sql`update ${cases} set activity_at = max(coalesce(activity_at, 0), ${now}) where id = ${id}`,
);

const read =
  prepared(sql`insert into ${caseReads} (case_id, user_id, read_at) values (${id}, ${userId}, ${now})
  on conflict do update set read_at = max(read_at, excluded.read_at)`);
