import type { Viewer } from "@/lib/access/viewer";
import type { Field } from "@/lib/fields/field";
import { type FormValues, toFormValues } from "@/lib/fields/form";
import { shownFields } from "@/lib/filters/filter-fields";
import { type Cell, type CellView, cellViewOf } from "./cell";
import { hideUnseen } from "./list";
import { localeOf } from "./locale";
import { type References, referencesOf } from "./names";
import type { Stored } from "./record";
import { recordType } from "./registry";
import { readingOf, show } from "./shown";

/** A field as Details draws it: what an input needs, and how its value is read. */
export type DetailField = Pick<Field, "key" | "kind" | "label" | "required" | "readOnly"> &
  Partial<Pick<Field, "options" | "to" | "lookup" | "hint">> & { view: CellView };

/** Every field of a record by section, as it is read and as a form holds it. Goes to the browser. */
export type Details = {
  type: string;
  id: number;
  sections: { title: string; fields: DetailField[] }[];
  cells: Record<string, Cell>;
  /** Formatted texts as sanitised HTML. */
  html: Record<string, string>;
  /** Of the fields that can be typed. */
  form: FormValues;
  references: References;
  timeZone: string;
  currency: string;
};

/** All that Details shows of a record that was read for this viewer: of what is kept for it only what says something. */
export function detailsOf(viewer: Viewer, record: Stored, now: Date): Details {
  const fields = shownFields(recordType(record.type).fields);
  const references = referencesOf(viewer, fields, [record]);
  const seen = hideUnseen(record, fields, references);
  const [shown] = show([seen], fields, readingOf(viewer, references, now));
  const told = fields.filter((field) => !isIdle(field, shown!.cells));
  const locale = localeOf(viewer);
  const typed = fields.filter((field) => !field.readOnly);
  return {
    type: record.type,
    id: record.id,
    sections: [...Map.groupBy(told, (field) => field.section)].map(([title, own]) => ({
      title,
      fields: own.map(toDetail),
    })),
    cells: shown!.cells,
    html: formatted(fields, seen),
    form: toFormValues(typed, seen.values, locale),
    references,
    timeZone: viewer.timeZone,
    currency: locale.currency,
  };
}

/** Nobody can fill it in, and it holds nothing; that a record has no score yet is told. */
const isIdle = ({ key, readOnly, experience }: Field, cells: Record<string, Cell>): boolean =>
  readOnly && !experience && cells[key] === null;

const toDetail = (field: Field): DetailField => {
  const { key, kind, label, required, readOnly, options, to, lookup, hint } = field;
  return { key, kind, label, required, readOnly, options, to, lookup, hint, view: cellViewOf(field) };
};

const formatted = (fields: readonly Field[], { values }: Stored): Record<string, string> =>
  Object.fromEntries(
    fields
      .filter(({ kind, key }) => kind === "richText" && values[key])
      .map(({ key }) => [key, String(values[key])]),
  );
