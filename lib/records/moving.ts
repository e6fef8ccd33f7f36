import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/viewer";
import { atOnceAtMost } from "@/lib/bulk/bulk";
import type { Slice } from "@/lib/operations/define";
import { forOneSlice } from "@/lib/operations/pace";
import { refusalOf } from "@/lib/operations/refusal";
import { type Asked, startOperation } from "@/lib/operations/start";
import { inSlices } from "@/lib/people/in-slices";
import type { Values } from "./behaviour";
import { editable } from "./record";
import { recordType } from "./registry";
import { applyChange } from "./write";

/** What a record gets when a choice that it has is given up. */
export type Move = { id: number; values: Values };

/** A choice of a list that is given up: the records of `type` that have it get another first. */
export type Moving = {
  type: string;
  /** The next of them to move, by id from behind `after`, at most `limit`. */
  next: (after: number, limit: number) => Move[];
  /** Gives the choice up, once no record has it; absent where that was done before the first moved. */
  finish?: (viewer: Viewer, now: Date) => void;
};

/** The operation that moves the records, where they are more than can be waited for. */
export type Moved = number | null;

/**
 * Moves records out of a choice, then gives it up: until the last has moved both are there, so that a record never has
 * one that is not to be had, wherever the work is cut off. Many are moved by the operation that `asked` names. Whether
 * the viewer may change the list has been asked; their own reach over records does not count.
 */
export async function moveAll(
  viewer: Viewer,
  moving: Moving,
  asked: Asked & { total: number },
  now: Date,
): Promise<Moved> {
  if (asked.total > atOnceAtMost) return startOperation(viewer, asked, now);
  await inSlices(() => transact(() => moveSome(viewer, moving, now)));
  transact(() => end(viewer, moving, now));
  return null;
}

const stretch = 200;

/** The same in slices, for thousands of records. `may` asks in each whether the viewer still may. */
export function* movingSlices(moving: Moving, may: (viewer: Viewer) => void): Generator<Slice<number>, void> {
  for (let after = 0; ; ) {
    const moves = moving.next(after, stretch);
    if (moves.length === 0) break;
    for (let at = 0; at < moves.length; )
      yield (viewer, now) => {
        may(viewer);
        const from = at;
        // One that was deleted since needs no move; any other that is refused, the end tells.
        at = forOneSlice(moves, at, (move) => void refusalOf(() => moveOne(viewer, moving.type, move, now)));
        after = moves[at - 1]!.id;
        return { cursor: after, done: at - from };
      };
  }
  yield (viewer, now) => {
    may(viewer);
    end(viewer, moving, now);
    return { cursor: 0 };
  };
}

/** Moves what came in between, and gives the choice up. */
function end(viewer: Viewer, moving: Moving, now: Date): void {
  while (moveSome(viewer, moving, now));
  moving.finish?.(viewer, now);
}

/** Moves the next few; gives whether there were any. */
function moveSome(viewer: Viewer, moving: Moving, now: Date): boolean {
  const moves = moving.next(0, 20);
  for (const move of moves) moveOne(viewer, moving.type, move, now);
  return moves.length > 0;
}

/** What follows from the change of a list is no deed of the admin's, who could else undo it record by record. */
function moveOne(viewer: Viewer, typeName: string, { id, values }: Move, now: Date): void {
  const everything: Viewer = { ...viewer, superAdmin: true, via: "system" };
  const type = recordType(typeName);
  applyChange(everything, type, editable(everything, type, id), { values, errors: {} }, now);
}
