import type { Viewer } from "@/lib/access/viewer";
import { readListQuery } from "@/lib/filters/filter";
import { startOperation } from "@/lib/operations/start";
import { countLimit } from "@/lib/records/count";
import { type BulkReport, each } from "@/lib/records/each";
import { countMatches } from "@/lib/records/list";
import { recordType } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import { changeOne, requireChange } from "./change";
import type { BulkInput, Selection } from "./input";
import { targetsOf } from "./targets";
import { titleOf } from "./title";

/** More than that is done in the background (SPEC.md 2.4). */
export const atOnceAtMost = 500;

/** What came of it at once, with the records that it was asked for, or the operation that does it. */
export type BulkOutcome = (BulkReport & { ids: number[] }) | { operation: number };

/**
 * Changes or deletes all records of a selection, each through its ordinary verb: up to 500 at once, more as an
 * operation. What is refused is told with its reason and does not keep the others. Throws NotFound without the right
 * to do it to any, Invalid on a value that none could take.
 */
export async function bulk(viewer: Viewer, input: BulkInput, now: Date): Promise<BulkOutcome> {
  const type = recordType(input.type);
  const { selection, change } = input;
  requireChange(viewer, type, change);
  const count = sizeOf(viewer, type, selection, now);
  if (count !== null && count <= atOnceAtMost) {
    const ids = [...targetsOf(() => viewer, type, selection, null, now)].flat().map(({ id }) => id);
    return { ...(await each(ids, (id) => changeOne(viewer, type, change, id, now))), ids };
  }
  const title = titleOf(type, change, count);
  return {
    operation: startOperation(
      viewer,
      { kind: "bulk-change", title, payload: input, total: count ?? undefined },
      now,
    ),
  };
}

/** How many records a selection holds; null past the limit of counts. Throws Invalid on a damaged address. */
export function sizeOf(viewer: Viewer, type: RecordType, selection: Selection, now: Date): number | null {
  if ("ids" in selection) return selection.ids.length;
  const count = countMatches(viewer, type, readAddress(type, selection.address), now);
  return count > countLimit ? null : Math.max(0, count - selection.except.length);
}

const readAddress = (type: RecordType, address: string) => readListQuery(type, new URLSearchParams(address));
