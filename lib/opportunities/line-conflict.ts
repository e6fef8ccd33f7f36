import type { Viewer } from "@/lib/access/viewer";
import { Conflict, type FieldConflict } from "@/lib/errors";
import { lastActor } from "@/lib/events/last-actor";
import { localeOf } from "@/lib/records/locale";
import type { LineEnds } from "./change-line-on";
import type { LineFigures } from "./line-total";
import type { LineInput } from "./lines";
import { figureLabels, figureText, typedFigure } from "./typed-line";

type Versions = { current: LineFigures; sent: LineInput; shown: LineInput };

/** Refuses figures that were typed over others than those that stand there by now (SPEC.md 2.8). Throws Conflict. */
export function refuseStaleLine(viewer: Viewer, ends: LineEnds, { current, sent, shown }: Versions): void {
  const stale = (Object.keys(sent) as (keyof LineFigures)[]).filter(
    (key) => shown[key] !== undefined && shown[key] !== current[key] && sent[key] !== current[key],
  );
  if (stale.length === 0) return;
  const { currency } = localeOf(viewer);
  const by = lastActor({
    recordId: ends.opportunityId,
    kinds: ["line.changed"],
    part: ["productId", ends.productId],
  });
  throw new Conflict(
    stale.map(
      (key): FieldConflict => ({
        field: key,
        label: figureLabels[key],
        yours: figureText(key, sent[key]!, currency),
        theirs: figureText(key, current[key], currency),
        by,
        stands: typedFigure(key, current[key], currency),
      }),
    ),
  );
}
