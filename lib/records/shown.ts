import type { Viewer } from "@/lib/access/viewer";
import { escalatedAmong } from "@/lib/cases/escalated";
import { rulesInForce } from "@/lib/experience/rules";
import type { Field } from "@/lib/fields/field";
import { shownFields } from "@/lib/filters/filter-fields";
import { type Cell, type CellContext, cellOf } from "./cell";
import { hideUnseen } from "./list";
import { localeOf } from "./locale";
import { type References, referencesOf } from "./names";
import type { Stored } from "./record";
import { fieldOf, recordType } from "./registry";
import type { RecordType } from "./type";

/** A record in words: its name, where it is, and the cells of some fields. */
export type Shown = {
  id: number;
  name: string;
  href: string;
  cells: Record<string, Cell>;
  /** An escalated case, which must stand out. */
  escalated?: boolean;
};

/** The fields of these keys that are drawn at present: nothing of Experience Score while it is switched off. */
export const fieldsShown = (type: RecordType, keys: readonly string[]): Field[] =>
  shownFields(keys.map((key) => fieldOf(type, key)));

/** How this viewer reads values now. */
export const readingOf = (viewer: Viewer, references: References, now: Date): CellContext => ({
  references,
  locale: localeOf(viewer),
  now,
  rules: rulesInForce(),
});

/** Rows whose references were cut to what the viewer may see, in words. */
export function show(rows: readonly Stored[], fields: readonly Field[], context: CellContext): Shown[] {
  const escalated = escalatedAmong(rows);
  return rows.map(({ id, type, name, values }) => ({
    id,
    name,
    escalated: escalated.has(id) || undefined,
    href: `/${recordType(type).path}/${id}`,
    cells: Object.fromEntries(
      fields.map((field) => [field.key, cellOf(field, values[field.key] ?? null, context)]),
    ),
  }));
}

/** One record that the viewer may see, in words. */
export function showOne(viewer: Viewer, record: Stored, fields: readonly Field[], now: Date): Shown {
  const references = referencesOf(viewer, fields, [record]);
  const [shown] = show([hideUnseen(record, fields, references)], fields, readingOf(viewer, references, now));
  return shown!;
}
