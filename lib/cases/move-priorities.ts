import { eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { casePriorities, cases, records } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { tellRemoval } from "@/lib/events/admin-changes";
import { operation } from "@/lib/operations/define";
import { rowId } from "@/lib/people/fields";
import { followChoice } from "@/lib/records/follow-choice";
import { type Move, type Moved, type Moving, moveAll, movingSlices } from "@/lib/records/moving";
import { priorities, priorityAt } from "./priorities";

const leaving = z.strictObject({ fromId: rowId, intoId: rowId });
type Leaving = z.infer<typeof leaving>;

/** Gives the cases of one priority another, and removes the first. */
export function movePriority(viewer: Viewer, asked: Leaving, now: Date): Promise<Moved> {
  const [from, into] = [priorityAt(asked.fromId), priorityAt(asked.intoId)];
  const title = `Give cases of priority ${from.name} the priority ${into.name}`;
  const { total } = db().get<{ total: number }>(
    sql`select count(*) as total from (${casesOf(asked.fromId)})`,
  )!;
  return moveAll(
    viewer,
    movingOf(asked),
    { kind: "move-case-priorities", title, payload: asked, total },
    now,
  );
}

/** The same for thousands of cases. Stopped half-way, both priorities are still there. */
export const movePrioritiesOperation = operation<Leaving, number>({
  payload: leaving,
  slices: ({ payload }) =>
    movingSlices(movingOf(payload), (viewer) => requireAdmin(viewer, "casePriorities")),
});

const movingOf = (asked: Leaving): Moving => ({
  type: "case",
  next: (after, limit) => casesToMove(asked, after, limit),
  finish: (viewer, now) => finish(viewer, asked, now),
});

/** Cases in the Recycle Bin keep the row that names what they had; they take the other when they come back. */
function finish(viewer: Viewer, { fromId, intoId }: Leaving, now: Date): void {
  const from = priorities().find(({ id }) => id === fromId);
  // Taken up again after its last slice.
  if (!from) return;
  priorityAt(intoId);
  const set = (id: number, values: Partial<typeof casePriorities.$inferInsert>) =>
    db().update(casePriorities).set(values).where(eq(casePriorities.id, id)).run();
  set(fromId, { mergedIntoId: intoId, isDefault: false });
  if (from.isDefault) set(intoId, { isDefault: true });
  followChoice({ type: "case", field: "priorityId", fromId, intoIds: [intoId] });
  tellRemoval(viewer, { subject: "case_priority", id: fromId, name: from.name }, now);
}

const casesToMove = ({ fromId, intoId }: Leaving, after: number, limit: number): Move[] =>
  db()
    .all<{ id: number }>(
      sql`${casesOf(fromId)} and ${cases.id} > ${after} order by ${cases.id} limit ${limit}`,
    )
    .map(({ id }) => ({ id, values: { priorityId: intoId } }));

const casesOf = (priorityId: number): SQL =>
  sql`select ${cases.id} as id from ${cases} cross join ${records} on ${records.id} = ${cases.id}
    where ${cases.priorityId} = ${priorityId} and ${records.deletedAt} is null`;
