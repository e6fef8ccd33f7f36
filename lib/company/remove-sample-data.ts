import { and, asc, eq, isNull } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { interactions, records } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { tellChange } from "@/lib/events/admin-changes";
import { inSlices } from "@/lib/people/in-slices";
import { deleteRecord, purgeRecord } from "@/lib/records/bin";
import { companyRow } from "./company";

const sliceSize = 20;

/** Whether anything of the sample business is left. */
export const hasSampleData = (): boolean =>
  db().select({ id: records.id }).from(records).where(eq(records.sample, true)).limit(1).get() !== undefined;

/**
 * Erases the sample records with what hangs on them, and the sample interactions on records that people made,
 * in slices that other requests get between. What people made stays. May be started again after a stop half-way.
 */
export async function removeSampleData(viewer: Viewer, now: Date): Promise<void> {
  requireAdmin(viewer, "accountInfo");
  const everything = { ...viewer, superAdmin: true };
  await inSlices(() => binSlice(everything, now));
  await inSlices(() => eraseSlice(everything, now));
  transact(() => {
    db().delete(interactions).where(eq(interactions.sample, true)).run();
    const told = { field: "sampleData", from: true, to: false };
    tellChange(viewer, { subject: "company", id: 1, name: companyRow().name }, [told], now);
  });
}

/** First into the bin, all of them, so that what the sample gave to accounts of others is taken back. */
function binSlice(viewer: Viewer, now: Date): boolean {
  const slice = db()
    .select({ id: records.id, type: records.type })
    .from(records)
    .where(and(eq(records.sample, true), isNull(records.deletedAt)))
    .orderBy(asc(records.id))
    .limit(sliceSize)
    .all();
  transact(() => {
    for (const { id, type } of slice) deleteRecord(viewer, type, id, now);
  });
  return slice.length > 0;
}

function eraseSlice(viewer: Viewer, now: Date): boolean {
  const slice = db()
    .select({ id: records.id })
    .from(records)
    .where(eq(records.sample, true))
    .orderBy(asc(records.id))
    .limit(sliceSize)
    .all();
  transact(() => {
    for (const { id } of slice) purgeRecord(viewer, id, now);
  });
  return slice.length > 0;
}
