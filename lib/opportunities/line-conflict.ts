import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Conflict, type FieldConflict } from "@/lib/errors";
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
  const by = lastEditor(ends);
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

function lastEditor({ opportunityId, productId }: LineEnds): string {
  const row = db()
    .select({ first: users.firstName, last: users.lastName })
    .from(users)
    .where(
      eq(
        users.id,
        sql`(select actor_id from events where subject = 'record' and subject_id = ${opportunityId}
          and kind = 'line.changed' and content ->> 'productId' = ${productId} order by id desc limit 1)`,
      ),
    )
    .get();
  return row ? `${row.first} ${row.last}` : "Rapport";
}
