import type { Viewer } from "@/lib/access/viewer";
import type { EventContent } from "@/lib/events/event";
import { addLineOn, changeLineOn, removeLineOn } from "@/lib/opportunities/change-line-on";
import type { LineFigures } from "@/lib/opportunities/line-total";
import { type TypedLine, typedFigure } from "@/lib/opportunities/typed-line";
import { localeOf } from "@/lib/records/locale";

type LineDeed = Extract<EventContent, { kind: "line.changed" }>;

/**
 * Gives a product on an opportunity the figures that it had before a change, or takes it off again, or puts it back; the
 * amount follows as it does any such change. Throws NotFound, Invalid, and Conflict where it was changed since.
 */
export function undoLine(
  viewer: Viewer,
  opportunityId: number,
  { name, productId, changes }: LineDeed,
  now: Date,
): string {
  const ends = { opportunityId, productId };
  const { currency } = localeOf(viewer);
  const before = typed(changes, "from", currency);
  const after = typed(changes, "to", currency);
  if (Object.keys(after).length === 0) addLineOn(viewer, ends, before, now);
  else if (Object.keys(before).length > 0) changeLineOn(viewer, ends, { typed: before, seen: after }, now);
  else {
    // Changes nothing, and refuses where somebody has changed what was put on.
    changeLineOn(viewer, ends, { typed: after, seen: after }, now);
    removeLineOn(viewer, ends, now);
  }
  return `Undone: your last change of the products of ${name}.`;
}

const typed = (changes: LineDeed["changes"], side: "from" | "to", currency: string): TypedLine =>
  Object.fromEntries(
    changes
      .filter((change) => typeof change[side] === "number")
      .map((change) => {
        const key = change.field as keyof LineFigures;
        return [key, typedFigure(key, Number(change[side]), currency)];
      }),
  );
