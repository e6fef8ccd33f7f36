import { transact } from "@/db/client";
import { system, type Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { type Editable, editable, readWithoutAccess } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { applyChange } from "@/lib/records/write";
import { instantInZone } from "@/lib/time/zone";
import { isSettled } from "./statuses";

/**
 * Lets a case wait out of the queues until a moment, `2026-03-31T09:00` on the viewer's clock, or brings it back where
 * that is null. The history tells it as any other change; behaviour.ts sees to the job that ends it. Throws NotFound;
 * Invalid for a moment that is not to come, and for a case that is done.
 */
export function snoozeCase(viewer: Viewer, id: number, until: string | null, now: Date): void {
  transact(() => {
    const record = editable(viewer, recordType("case"), id);
    if (until !== null && isSettled(record.values.statusId ?? null))
      throw new Invalid({}, "This case is done, so there is nothing to wait for.");
    setWaiting(viewer, record, until === null ? null : momentOf(until, viewer, now), now);
  });
}

function momentOf(until: string, { timeZone }: Viewer, now: Date): number {
  const at = instantInZone(until, timeZone).getTime();
  if (Number.isNaN(at)) throw new Invalid({ until: "Enter a date and a time." });
  if (at <= now.getTime()) throw new Invalid({ until: "Choose a moment that is still to come." });
  return at;
}

/** Brings a case back whose time has come; one that waits longer by now, or not any more, is left alone. */
export function wakeDueCase(id: number, now: Date): void {
  transact(() => {
    const record = readWithoutAccess(recordType("case"), id);
    if (!record || record.deletedAt !== null) return;
    const until = record.values.snoozedUntil;
    // The rights were asked when it was laid aside.
    if (typeof until === "number" && until <= now.getTime())
      setWaiting(system, record as Editable, null, now);
  });
}

/** Brings a waiting case back because the customer was in touch. `record` is the viewer's to change. */
export function wakeCase(viewer: Viewer, record: Editable, now: Date): void {
  if (record.values.snoozedUntil !== null) setWaiting(viewer, record, null, now);
}

const setWaiting = (viewer: Viewer, record: Editable, snoozedUntil: number | null, now: Date): void =>
  void applyChange(viewer, recordType("case"), record, { values: { snoozedUntil }, errors: {} }, now);
