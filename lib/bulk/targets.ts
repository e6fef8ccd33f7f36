import type { Viewer } from "@/lib/access/viewer";
import { readListQuery } from "@/lib/filters/filter";
import { listRecords } from "@/lib/records/list";
import { writeCursor } from "@/lib/records/order";
import { fieldOf } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import type { Selection } from "./input";

/** Where the work stands in a selection: a place among the ids, or a cursor of the list. */
export type Cursor = number | string;

/** One record to work on, and the cursor once it is dealt with. */
export type Target = { id: number; cursor: Cursor };

/**
 * The records of a selection in stretches of a hundred at most, from `cursor` on. All that match are found in the
 * order in which they were made, so that none is met twice whatever the work changes, and none that was made after
 * `asked`. The viewer is asked for anew with each stretch.
 */
export function targetsOf(
  viewer: () => Viewer,
  type: RecordType,
  selection: Selection,
  cursor: Cursor | null,
  asked: Date,
): Iterable<Target[], void> {
  if ("ids" in selection) return chosen(selection.ids, Number(cursor ?? 0));
  const except = new Set(selection.except);
  return matching(viewer, type, selection.address, except, cursor === null ? null : String(cursor), asked);
}

const stretch = 100;

function* chosen(ids: readonly number[], from: number): Generator<Target[], void> {
  for (let at = from; at < ids.length; at += stretch)
    yield ids.slice(at, at + stretch).map((id, nth) => ({ id, cursor: at + nth + 1 }));
}

function* matching(
  viewer: () => Viewer,
  type: RecordType,
  address: string,
  except: ReadonlySet<number>,
  from: string | null,
  asked: Date,
): Generator<Target[], void> {
  const query = readListQuery(type, new URLSearchParams(address));
  const inOrderOfMaking = { ...query, sort: { by: "createdAt", order: "asc" as const }, size: 100 as const };
  for (let cursor = from; ; ) {
    const place = cursor === null ? { at: "first" as const } : { at: "after" as const, cursor };
    const fields = [fieldOf(type, "createdAt")];
    const { rows } = listRecords(viewer(), type, { ...inOrderOfMaking, place }, fields, asked);
    const targets = rows
      .map(({ id, values }) => ({ id, madeAt: Number(values.createdAt) }))
      .filter(({ madeAt }) => madeAt <= asked.getTime())
      .map(({ id, madeAt }) => ({ id, cursor: writeCursor({ stretch: 0, value: madeAt, id }) }));
    const last = targets.at(-1);
    if (!last) return;
    cursor = last.cursor;
    yield targets.filter(({ id }) => !except.has(id));
  }
}
