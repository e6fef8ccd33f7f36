import { can, type Viewer } from "@/lib/access/viewer";
import { type Duplicate, findDuplicates } from "@/lib/duplicates/find";
import { NotFound } from "@/lib/errors";
import { editable } from "@/lib/records/record";
import type { RecordType } from "@/lib/records/type";
import { type Comparison, compareRecords } from "./compare";

/** What the page Merge begins with: both records side by side, or the one and what may be the same as it. */
export type MergeBegun =
  | { record: { id: number; name: string }; duplicates: Duplicate[]; comparison: null }
  | { record: { id: number; name: string }; comparison: Comparison };

/**
 * A merge of the record with the number `id`, and with the one of `otherId` where that is one. Throws NotFound
 * without the ability to merge, or where the viewer may not change one of them.
 */
export function beginMerge(viewer: Viewer, type: RecordType, id: number, otherId: number): MergeBegun {
  if (!can(viewer, "merge") || !Number.isSafeInteger(id)) throw new NotFound(type.labels.one);
  const { name, values } = editable(viewer, type, id);
  const record = { id, name };
  if (otherId > 0) return { record, comparison: compareRecords(viewer, type, id, otherId) };
  const duplicates = findDuplicates(viewer, type.name, values, id).filter(({ mergeable }) => mergeable);
  return { record, duplicates, comparison: null };
}
