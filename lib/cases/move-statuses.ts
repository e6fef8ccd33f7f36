import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { cases, departmentStatuses, records } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { operation } from "@/lib/operations/define";
import { rowId } from "@/lib/people/fields";
import { followChoice } from "@/lib/records/follow-choice";
import { isOpenChoice } from "@/lib/records/lookups";
import { type Move, type Moved, type Moving, moveAll, movingSlices } from "@/lib/records/moving";
import { dropFromList, forgetList, hasOwnList, listNamed, statusIn } from "./status-lists";
import { counterpart, offers, statusesOf } from "./statuses";
import { telling } from "./tell-statuses";

/** What a list gives up: one status for another of its own, or, without `merge`, all that the general list lacks. */
const leaving = z.strictObject({
  teamId: rowId.nullable(),
  merge: z.strictObject({ fromId: rowId, intoId: rowId }).nullable(),
});
type Leaving = z.infer<typeof leaving>;

/** Moves the cases of a list out of the statuses that it gives up, to others of the same category, and gives them up. */
export function moveStatuses(viewer: Viewer, asked: Leaving, now: Date): Promise<Moved> {
  const to = asked.merge ? statusIn(asked.teamId, asked.merge.intoId).name : "the general list";
  const title = `Move the cases of ${listNamed(asked.teamId)} to ${to}`;
  const total = countOf(asked);
  return moveAll(viewer, movingOf(asked), { kind: "move-case-statuses", title, payload: asked, total }, now);
}

/** The same for thousands of cases. Stopped half-way, the list still has both statuses. */
export const moveStatusesOperation = operation<Leaving, number>({
  payload: leaving,
  slices: ({ payload }) => movingSlices(movingOf(payload), (viewer) => requireAdmin(viewer, "caseStatuses")),
});

/** Which status of a list gives way to which. */
export function movesOf({ teamId, merge }: Leaving): [fromId: number, intoId: number][] {
  if (merge) return [[merge.fromId, merge.intoId]];
  return statusesOf(teamId)
    .filter(({ id }) => !offers(null, id))
    .map(({ id }) => [id, counterpart(null, id)!]);
}

const movingOf = (asked: Leaving): Moving => ({
  type: "case",
  next: (after, limit) => casesToMove(asked, after, limit),
  finish: (viewer, now) => finish(viewer, asked, now),
});

function finish(viewer: Viewer, { teamId, merge }: Leaving, now: Date): void {
  // Taken up again after its last slice.
  if (teamId !== null && !hasOwnList(teamId)) return;
  const name = listNamed(teamId);
  if (merge) statusIn(teamId, merge.intoId);
  const moves = movesOf({ teamId, merge });
  telling(viewer, { teamId, name }, now, () =>
    merge ? dropFromList(teamId, [merge.fromId]) : forgetList(teamId!),
  );
  // Cases of other departments may have it still: a view that asks for it has asked for them, too.
  for (const [fromId, intoId] of moves) {
    const intoIds = isOpenChoice("status", fromId) ? [fromId, intoId] : [intoId];
    followChoice({ type: "case", field: "statusId", fromId, intoIds });
  }
}

/** Status by status, the live cases of the list, in the order of their ids. */
function casesToMove(asked: Leaving, after: number, limit: number): Move[] {
  const moves = movesOf(asked).flatMap(([fromId, intoId]) =>
    idsOf(asked.teamId, fromId, after, limit).map((id) => ({ id, values: { statusId: intoId } })),
  );
  return moves.sort((a, b) => a.id - b.id).slice(0, limit);
}

const idsOf = (teamId: number | null, statusId: number, after: number, limit: number): number[] =>
  db()
    .all<{ id: number }>(
      sql`${casesIn(teamId, statusId)} and ${cases.id} > ${after} order by ${cases.id} limit ${limit}`,
    )
    .map(({ id }) => id);

const casesIn = (teamId: number | null, statusId: number): SQL =>
  sql`select ${cases.id} as id from ${cases} cross join ${records} on ${records.id} = ${cases.id}
    where ${cases.statusId} = ${statusId} and ${records.deletedAt} is null and ${usesList(teamId)}`;

const usesList = (teamId: number | null): SQL =>
  teamId === null
    ? sql`(${records.teamId} is null or ${records.teamId} not in
        (select team_id from ${departmentStatuses} where team_id is not null))`
    : sql`${records.teamId} = ${teamId}`;

function countOf(asked: Leaving): number {
  const counts = movesOf(asked).map(([fromId]) =>
    db().get<{ count: number }>(sql`select count(*) as count from (${casesIn(asked.teamId, fromId)})`),
  );
  return counts.reduce((sum, row) => sum + (row?.count ?? 0), 0);
}
