import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import type { Confirmation } from "@/lib/records/confirmation";
import { editable } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { applyChange, updateRecord } from "@/lib/records/write";
import { asNeverResolved } from "./never-resolved";
import { isSettled, statusId } from "./statuses";

/** What a resolving changed, so that it can be taken back: the status before it, and the one that it set. */
export type Resolved = { from: number; to: number };

/**
 * Gives a case its department's first status of Resolved. Throws NotFound; Invalid where it is done already; Unconfirmed
 * while sub cases are open and that is not among what the user has `confirmed`.
 */
export function resolveCase(
  viewer: Viewer,
  id: number,
  confirmed: readonly Confirmation[],
  now: Date,
): Resolved {
  return transact(() => {
    const record = editable(viewer, recordType("case"), id);
    const from = record.values.statusId ?? null;
    if (isSettled(from)) throw new Invalid({}, "This case is done already.");
    const to = statusId("resolved", record.teamId);
    if (to === null) throw new Invalid({}, "There is no status for what is resolved.");
    applyChange(viewer, recordType("case"), record, { values: { statusId: to }, errors: {} }, now, confirmed);
    return { from: Number(from), to };
  });
}

/**
 * Takes a resolving back, which is no reopening: it costs the account nothing. Throws NotFound; Conflict where somebody
 * changed the status since.
 */
export function undoResolve(viewer: Viewer, id: number, { from, to }: Resolved, now: Date): void {
  transact(() => {
    const status = { statusId: String(from) };
    asNeverResolved(viewer, updateRecord(viewer, "case", id, status, now, { statusId: String(to) }), now);
  });
}
