import { db } from "@/db/client";
import { operationRecords } from "@/db/schema";
import { type Fault, operation, type Slice } from "@/lib/operations/define";
import { forOneSlice } from "@/lib/operations/pace";
import { refusalOf } from "@/lib/operations/refusal";
import { recordType } from "@/lib/records/registry";
import { changeOne } from "./change";
import { type BulkInput, bulkInput } from "./input";
import { type Cursor, targetsOf } from "./targets";
import { restorable } from "./undo";

/** Changes or deletes many records, and keeps which, so that a deletion can be taken back. */
export const bulkChangeOperation = operation<BulkInput, Cursor>({
  payload: bulkInput,
  needed: (operation) => restorable(operation) > 0,
  *slices({ id: operationId, payload, cursor, createdAt, viewer }): Generator<Slice<Cursor>, void> {
    const type = recordType(payload.type);
    for (const targets of targetsOf(viewer, type, payload.selection, cursor, createdAt))
      for (let at = 0; at < targets.length; )
        yield (by, now) => {
          const faults: Fault[] = [];
          const from = at;
          at = forOneSlice(targets, at, ({ id }) => {
            const reason = refusalOf(() => changeOne(by, type, payload.change, id, now));
            if (reason) faults.push({ recordId: id, reason });
            else db().insert(operationRecords).values({ operationId, recordId: id, at: now }).run();
          });
          return { cursor: targets[at - 1]!.cursor, done: at - from - faults.length, faults };
        };
  },
});
