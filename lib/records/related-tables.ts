import { reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { isNumeric } from "@/lib/fields/kinds";
import { shownFields } from "@/lib/filters/filter-fields";
import { beginRelated } from "./begin";
import { mayLink } from "./card";
import { type CellView, cellViewOf } from "./cell";
import type { Stored } from "./record";
import { fieldOf, recordType } from "./registry";
import { relatedRecords } from "./related";
import { readingOf, type Shown, show } from "./shown";
import type { RecordType, Relation } from "./type";

export type RelatedColumn = { key: string; label: string; view: CellView; numeric: boolean };

/** A relation of a record as a table, ready to draw. */
export type RelatedTable = {
  relation: string;
  label: string;
  to: { name: string; one: string; many: string };
  /** At most one record can be at the other end. */
  single: boolean;
  /** Beside the name. */
  columns: RelatedColumn[];
  /** `primary` is the contact that the record names as its first. */
  rows: (Shown & { mayRemove: boolean; primary: boolean })[];
  total: number;
  /** What to ask on `after`; null at the end. */
  next: number | null;
  /** Where a new one begins, already linked; null when the viewer may not link or add. */
  begin: string | null;
};

const columnsShown = 4;

/** The table of one relation. `record` must have been read for this viewer. */
export function relatedTable(
  viewer: Viewer,
  record: Stored,
  relation: Relation,
  { after, now }: { after?: number; now: Date },
): RelatedTable {
  const type = recordType(relation.to);
  const fields = columnsOf(type, relation);
  const page = relatedRecords(viewer, record, relation, { fields: fields.map(({ key }) => key), after });
  const linkable = mayLink(viewer, record, relation);
  const stored = new Map(page.rows.map((row) => [row.id, row]));
  return {
    relation: relation.key,
    label: relation.label,
    to: { name: type.name, one: type.labels.one.toLowerCase(), many: type.labels.many.toLowerCase() },
    single: relation.by.kind === "field",
    columns: fields.map((field) => ({
      key: field.key,
      label: field.label,
      view: cellViewOf(field),
      numeric: isNumeric(field),
    })),
    rows: show(page.rows, fields, readingOf(viewer, page.references, now)).map((row) => ({
      ...row,
      mayRemove: linkable && reaches(viewer, type.name, "edit", stored.get(row.id)!),
      primary: record.values.primaryContactId === row.id,
    })),
    total: page.total,
    next: page.next,
    begin: linkable ? beginRelated(relation, record) : null,
  };
}

/** The first columns of the other type's own list, but the one that only points back here. */
function columnsOf(type: RecordType, { by }: Relation) {
  const back = by.kind === "inverse" ? by.field : null;
  const keys = type.list.columns.filter((key) => key !== "name" && key !== back);
  return shownFields(keys.map((key) => fieldOf(type, key))).slice(0, columnsShown);
}
