import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/viewer";
import { markCaseRead } from "@/lib/cases/activity";
import { getRecord } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";

/** Keeps that the viewer has read a case that they may see, up to now. Throws NotFound. */
export function readCase(viewer: Viewer, id: number, now: Date): void {
  getRecord(viewer, recordType("case"), id);
  transact(() => markCaseRead(viewer, id, now));
}
