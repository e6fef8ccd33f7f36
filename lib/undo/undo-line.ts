import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import type { EventContent } from "@/lib/events/event";
import { changeLineOn, moveLineOn, putLineBack, removeLineOn } from "@/lib/opportunities/change-line-on";
import { lineBefore } from "@/lib/opportunities/line-places";
import type { LineFigures } from "@/lib/opportunities/line-total";
import { type TypedLine, typedFigure } from "@/lib/opportunities/typed-line";
import { localeOf } from "@/lib/records/locale";

type LineDeed = Extract<EventContent, { kind: "line.changed" }>;
type LineMove = Extract<EventContent, { kind: "line.moved" }>;

/**
 * Gives a product on an opportunity the figures that it had before a change, or takes it off again, or puts it back
 * where it stood; the amount follows as it does any such change. Throws NotFound, Invalid, and Conflict where it was
 * changed since.
 */
export function undoLine(
  viewer: Viewer,
  opportunityId: number,
  { name, productId, changes, after: place }: LineDeed,
  now: Date,
): string {
  const ends = { opportunityId, productId };
  const { currency } = localeOf(viewer);
  const before = typed(changes, "from", currency);
  const after = typed(changes, "to", currency);
  if (Object.keys(after).length === 0) putLineBack(viewer, ends, { typed: before, after: place }, now);
  else if (Object.keys(before).length > 0) changeLineOn(viewer, ends, { typed: before, seen: after }, now);
  else {
    // Changes nothing, and refuses where somebody has changed what was put on.
    changeLineOn(viewer, ends, { typed: after, seen: after }, now);
    removeLineOn(viewer, ends, now);
  }
  return undone(name);
}

/**
 * Puts a product on an opportunity where it stood before it was moved. Throws NotFound, also where what it stood after
 * was taken off; Invalid where it was moved since.
 */
export function undoLineMove(viewer: Viewer, opportunityId: number, deed: LineMove, now: Date): string {
  const { name, productId, from, to } = deed;
  if (lineBefore(viewer, opportunityId, productId) !== to)
    throw new Invalid({}, `The products of ${name} were arranged since, so nothing was undone.`);
  moveLineOn(viewer, { opportunityId, productId }, from, now);
  return undone(name);
}

const undone = (name: string): string => `Undone: your last change of the products of ${name}.`;

const typed = (changes: LineDeed["changes"], side: "from" | "to", currency: string): TypedLine =>
  Object.fromEntries(
    changes
      .filter((change) => typeof change[side] === "number")
      .map((change) => {
        const key = change.field as keyof LineFigures;
        return [key, typedFigure(key, Number(change[side]), currency)];
      }),
  );
