import { and, asc, eq, gt } from "drizzle-orm";
import type { z } from "zod";
import { db, transact } from "@/db/client";
import { operations, scoreEvents } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { countedRows, pointsBefore, repeatedOn, rowsBefore, writeAnew } from "@/lib/experience/generation";
import { asBefore, isSame } from "@/lib/experience/rescore";
import { operation, type Slice } from "@/lib/operations/define";
import { forOneSlice } from "@/lib/operations/pace";
import { startOperation } from "@/lib/operations/start";
import { refuseUnderWay, undoableRescoring, undoPayload } from "./last-rescoring";
import { putRulesBack } from "./replaced";
import { rescoringPayload } from "./rescore-history";

/**
 * Takes the last re-scoring of history back, in the background: the rules that it brought, unless they were changed
 * since, and every score, which then is what it was before with what came since. Gives the operation's number.
 * Throws NotFound without the right to Experience Score, Invalid where it is no longer the last.
 */
export function undoRescoring(viewer: Viewer, operationId: number, now: Date): number {
  requireAdmin(viewer, "experience");
  return transact(() => {
    refuseUnderWay();
    const undoable = undoableRescoring();
    if (undoable?.id !== operationId)
      throw new Invalid({}, "Only the last scoring of history can be taken back, and only once.");
    const { anew = 0 } = (undoable.result ?? {}) as { anew?: number };
    const asked = { kind: "rescore-undo" as const, title: "Take back the scoring of history", total: anew };
    return startOperation(viewer, { ...asked, payload: { operationId } }, now);
  });
}

/** Behind which row of the re-scoring it goes on. */
type Cursor = { after: number };

/** Puts the rules back first, so that what is written meanwhile follows them, and then account after account. */
export const undoRescoringOperation = operation<z.infer<typeof undoPayload>, Cursor>({
  payload: undoPayload,
  *slices({ id, payload: { operationId }, cursor }): Generator<Slice<Cursor>, void> {
    let after = cursor?.after ?? 0;
    if (cursor === null)
      yield (viewer, now) => ({ cursor: { after }, faults: rulesBack(viewer, operationId, now) });
    for (;;) {
      const openings = openingsOf(operationId, after);
      if (openings.length === 0) return;
      for (let at = 0; at < openings.length; )
        yield (viewer, now) => {
          requireAdmin(viewer, "experience");
          const from = at;
          at = forOneSlice(openings, at, ({ accountId }) => {
            const by = { rescoringId: operationId, operationId: id };
            for (const each of [accountId, ...repeatedOn(accountId, operationId)])
              scoreAsBefore(viewer, each, by, now);
          });
          after = openings[at - 1]!.id;
          return { cursor: { after }, done: at - from };
        };
    }
  },
});

function rulesBack(viewer: Viewer, operationId: number, now: Date) {
  requireAdmin(viewer, "experience");
  const rescoring = db().select().from(operations).where(eq(operations.id, operationId)).get()!;
  return putRulesBack(viewer, rescoringPayload.parse(rescoring.payload).replaced, now);
}

type Opening = { id: number; accountId: number };

const stretch = 200;

const openingsOf = (operationId: number, after: number): Opening[] =>
  db()
    .select({ id: scoreEvents.id, accountId: scoreEvents.accountId })
    .from(scoreEvents)
    .where(
      and(
        eq(scoreEvents.operationId, operationId),
        eq(scoreEvents.kind, "opening_balance"),
        gt(scoreEvents.id, after),
      ),
    )
    .orderBy(asc(scoreEvents.id))
    .limit(stretch)
    .all();

type By = { rescoringId: number; operationId: number };

/**
 * An account that was not scored anew itself may have what repeats a row that was: its case moved, or its account was
 * merged since. One that was put back already comes out as it is.
 */
function scoreAsBefore(viewer: Viewer, accountId: number, { rescoringId, operationId }: By, now: Date): void {
  const rows = countedRows(accountId);
  const opening = rows[0]!;
  const before = opening.operationId === rescoringId ? rowsBefore(accountId, opening.id) : [];
  const back = asBefore(
    before,
    rows,
    (row) => row.operationId === rescoringId,
    (row) => pointsBefore(row, rescoringId),
  );
  if (isSame(rows, back)) return;
  writeAnew(viewer, { accountId, operationId, from: rows.at(-1)!.scoreAfter }, back, now);
}
