import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { getRecord } from "@/lib/records/record";
import type { RecordType } from "@/lib/records/type";
import { survivorOf } from "./merged";

/** The record that the one of this address was merged into, when the viewer may see it. */
export function survivorSeenBy(viewer: Viewer, type: RecordType, id: number): number | undefined {
  const survivor = survivorOf(id);
  if (survivor === undefined) return undefined;
  try {
    return getRecord(viewer, type, survivor).id;
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}
