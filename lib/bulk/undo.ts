import { and, asc, eq, gt, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { operationRecords, records } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { type Fault, operation, type Slice } from "@/lib/operations/define";
import { forOneSlice } from "@/lib/operations/pace";
import { type Operation, ownOperation } from "@/lib/operations/read";
import { refusalOf } from "@/lib/operations/refusal";
import { startOperation } from "@/lib/operations/start";
import { rowId } from "@/lib/people/fields";
import { restoreRecord } from "@/lib/records/bin";
import { recordType } from "@/lib/records/registry";
import { bulkInput } from "./input";
import { countOf } from "./title";

const undo = z.strictObject({ operationId: rowId });

/** Brings back what an operation deleted and nobody has brought back, erased, or deleted again since. */
export const bulkRestoreOperation = operation<z.infer<typeof undo>, number>({
  payload: undo,
  *slices({ payload: { operationId }, cursor }): Generator<Slice<number>, void> {
    for (let after = cursor ?? 0; ; ) {
      const ids = stillDeleted(operationId, after);
      if (ids.length === 0) return;
      for (let at = 0; at < ids.length; )
        yield (viewer, now) => {
          const faults: Fault[] = [];
          const from = at;
          at = forOneSlice(ids, at, (recordId) => {
            const reason = refusalOf(() => restoreRecord(viewer, recordId, now));
            if (reason) faults.push({ recordId, reason });
          });
          after = ids[at - 1]!;
          return { cursor: after, done: at - from - faults.length, faults };
        };
    }
  },
});

const stretch = 200;

function stillDeleted(operationId: number, after: number): number[] {
  return db()
    .select({ id: operationRecords.recordId })
    .from(operationRecords)
    .innerJoin(records, whatItDeleted)
    .where(and(eq(operationRecords.operationId, operationId), gt(operationRecords.recordId, after)))
    .orderBy(asc(operationRecords.recordId))
    .limit(stretch)
    .all()
    .map(({ id }) => id);
}

/** Deleted by that very operation: the instant tells, since both were written at once. */
const whatItDeleted = and(
  eq(records.id, operationRecords.recordId),
  eq(records.deletedAt, operationRecords.at),
);

/** How many records an operation of the viewer deleted that are still in the bin; 0 where it deleted none. */
export function restorable({ id, kind, payload }: Operation): number {
  if (kind !== "bulk-change" || bulkInput.parse(payload).change.verb !== "delete") return 0;
  return db()
    .select({ n: sql<number>`count(*)` })
    .from(operationRecords)
    .innerJoin(records, whatItDeleted)
    .where(eq(operationRecords.operationId, id))
    .get()!.n;
}

/** Takes a deletion of many records back, as an operation. Gives its number. Throws NotFound, Invalid. */
export function undoDeletion(viewer: Viewer, operationId: number, now: Date): number {
  const deletion = ownOperation(viewer, operationId);
  const count = restorable(deletion);
  if (count === 0) throw new Invalid({}, "Nothing of it is left in the Recycle Bin.");
  const type = recordType(bulkInput.parse(deletion.payload).type);
  const title = `Restore ${countOf(type, count)}`;
  return startOperation(viewer, { kind: "bulk-restore", title, payload: { operationId }, total: count }, now);
}
