import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { db, transact } from "@/db/client";
import { cases, departmentStatuses, records } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { atOnceAtMost } from "@/lib/bulk/bulk";
import { operation, type Slice } from "@/lib/operations/define";
import { forOneSlice } from "@/lib/operations/pace";
import { refusalOf } from "@/lib/operations/refusal";
import { startOperation } from "@/lib/operations/start";
import { rowId } from "@/lib/people/fields";
import { inSlices } from "@/lib/people/in-slices";
import { editable } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { applyChange } from "@/lib/records/write";
import { dropFromList, forgetList, hasOwnList, listNamed, statusIn } from "./status-lists";
import { counterpart, offers, statusesOf } from "./statuses";
import { telling } from "./tell-statuses";

/** What a list gives up: one status for another of its own, or, without `merge`, all that the general list lacks. */
const leaving = z.strictObject({
  teamId: rowId.nullable(),
  merge: z.strictObject({ fromId: rowId, intoId: rowId }).nullable(),
});
type Leaving = z.infer<typeof leaving>;

/** The operation that moves the cases, where they are more than can be waited for. */
export type Moved = number | null;

const stretch = 20;

/**
 * Moves the cases of a list out of the statuses that it gives up, then gives them up: until the last has moved the list
 * has both, so that a case is never in a status which its department does not offer, wherever the work is cut off.
 * Whether the viewer may change the list has been asked; their own reach over cases does not count.
 */
export async function moveCases(viewer: Viewer, asked: Leaving, now: Date): Promise<Moved> {
  const count = countOf(asked);
  if (count > atOnceAtMost) return startOperation(viewer, { ...inBackground(asked), total: count }, now);
  await inSlices(() => transact(() => moveSome(viewer, asked, now)));
  transact(() => finish(viewer, asked, now));
  return null;
}

/** The same with progress, for thousands of cases. Stopped half-way, the list still has both statuses. */
export const moveStatusesOperation = operation<Leaving, number>({
  payload: leaving,
  *slices({ payload: asked }): Generator<Slice<number>, void> {
    for (let after = 0; ; ) {
      const moves = casesToMove(asked, after, 200);
      if (moves.length === 0) break;
      for (let at = 0; at < moves.length; )
        yield (viewer, now) => {
          requireAdmin(viewer, "caseStatuses");
          const from = at;
          // One that was deleted since needs no move; any other that is refused, `finish` tells.
          at = forOneSlice(moves, at, (move) => void refusalOf(() => moveOne(viewer, move, now)));
          after = moves[at - 1]!.id;
          return { cursor: after, done: at - from };
        };
    }
    yield (viewer, now) => {
      requireAdmin(viewer, "caseStatuses");
      finish(viewer, asked, now);
      return { cursor: 0 };
    };
  },
});

function inBackground(payload: Leaving) {
  const to = payload.merge
    ? `to ${statusIn(payload.teamId, payload.merge.intoId).name}`
    : "to the general list";
  const title = `Move the cases of ${listNamed(payload.teamId)} ${to}`;
  return { kind: "move-case-statuses" as const, title, payload };
}

/** Moves the next few; gives whether there were any. */
function moveSome(viewer: Viewer, asked: Leaving, now: Date): boolean {
  const moves = casesToMove(asked, 0, stretch);
  for (const move of moves) moveOne(viewer, move, now);
  return moves.length > 0;
}

/** Moves what came in between, and lets the statuses go. */
function finish(viewer: Viewer, asked: Leaving, now: Date): void {
  const { teamId, merge } = asked;
  // Taken up again after its last slice.
  if (teamId !== null && !hasOwnList(teamId)) return;
  const name = listNamed(teamId);
  if (merge) statusIn(teamId, merge.intoId);
  while (moveSome(viewer, asked, now));
  telling(viewer, { teamId, name }, now, () =>
    merge ? dropFromList(teamId, [merge.fromId]) : forgetList(teamId!),
  );
}

type Move = { id: number; intoId: number };

/** The list has both, and their category is one, so that no rule of the case is touched. */
function moveOne(viewer: Viewer, { id, intoId }: Move, now: Date): void {
  const everything = { ...viewer, superAdmin: true };
  const type = recordType("case");
  const values = { statusId: intoId };
  applyChange(everything, type, editable(everything, type, id), { values, errors: {} }, now);
}

/** Status by status, the live cases of the list from behind `after`, in the order of their ids. */
function casesToMove(asked: Leaving, after: number, limit: number): Move[] {
  const moves = movesOf(asked).flatMap(([fromId, intoId]) =>
    idsOf(asked.teamId, fromId, after, limit).map((id) => ({ id, intoId })),
  );
  return moves.sort((a, b) => a.id - b.id).slice(0, limit);
}

const idsOf = (teamId: number | null, statusId: number, after: number, limit: number): number[] =>
  db()
    .all<{ id: number }>(
      sql`${casesIn(teamId, statusId)} and ${cases.id} > ${after} order by ${cases.id} limit ${limit}`,
    )
    .map(({ id }) => id);

/** Which status gives way to which. */
export function movesOf({ teamId, merge }: Leaving): [fromId: number, intoId: number][] {
  if (merge) return [[merge.fromId, merge.intoId]];
  return statusesOf(teamId)
    .filter(({ id }) => !offers(null, id))
    .map(({ id }) => [id, counterpart(null, id)!]);
}

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
