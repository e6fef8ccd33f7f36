import type { Viewer } from "@/lib/access/viewer";
import type { Selection } from "@/lib/bulk/input";
import type { Field } from "@/lib/fields/field";
import { readListQuery } from "@/lib/filters/filter";
import { visibleByIds } from "@/lib/records/by-ids";
import { hideUnseen, listRecords } from "@/lib/records/list";
import { type References, referencesOf } from "@/lib/records/names";
import type { Stored } from "@/lib/records/record";
import type { RecordType } from "@/lib/records/type";

export type Page = { rows: Stored[]; references: References };

const size = 100;

/** The records of a selection that the viewer may see, page by page; all that match in the order of the list. */
export function pagesOf(
  viewer: Viewer,
  type: RecordType,
  selection: Selection,
  fields: readonly Field[],
  now: Date,
): Iterable<Page> {
  return "ids" in selection
    ? chosen(viewer, type, selection.ids, fields)
    : matching(viewer, type, selection, fields, now);
}

function* chosen(
  viewer: Viewer,
  type: RecordType,
  ids: readonly number[],
  fields: readonly Field[],
): Generator<Page> {
  for (let at = 0; at < ids.length; at += size) {
    const found = visibleByIds(viewer, type, ids.slice(at, at + size), fields);
    const references = referencesOf(viewer, fields, found);
    yield { rows: found.map((row) => hideUnseen(row, fields, references)), references };
  }
}

function* matching(
  viewer: Viewer,
  type: RecordType,
  { address, except }: Extract<Selection, { address: string }>,
  fields: readonly Field[],
  now: Date,
): Generator<Page> {
  const query = { ...readListQuery(type, new URLSearchParams(address)), size: size as 100 };
  const left = new Set(except);
  for (let after: string | null = ""; after !== null; ) {
    const place = after ? ({ at: "after", cursor: after } as const) : ({ at: "first" } as const);
    const { rows, references, next } = listRecords(viewer, type, { ...query, place }, fields, now);
    yield { rows: rows.filter(({ id }) => !left.has(id)), references };
    after = next;
  }
}
