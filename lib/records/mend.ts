import type { Viewer } from "@/lib/access/viewer";
import { behaviourOf } from "./behaviours";
import { editable } from "./record";
import type { RecordType } from "./type";
import { applyChange } from "./write";

/**
 * Gives a record that has come back what stands now for values which went while it was away, such as a status that its
 * department no longer has. Whether it may come back is for the caller to have asked.
 */
export function mend(viewer: Viewer, type: RecordType, id: number, now: Date): void {
  const everything = { ...viewer, superAdmin: true };
  const record = editable(everything, type, id);
  const values = behaviourOf(type.name).mend?.(record.values, id) ?? {};
  if (Object.keys(values).length > 0) applyChange(everything, type, record, { values, errors: {} }, now);
}
