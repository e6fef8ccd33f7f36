import type { Viewer } from "@/lib/access/viewer";
import type { Field, Value } from "@/lib/fields/field";
import { kinds } from "@/lib/fields/kinds";
import { hideUnseen } from "./list";
import { localeOf } from "./locale";
import { namesIn, referencesOf } from "./names";
import type { Stored } from "./record";

/**
 * How this viewer reads the fields of some records, as plain text: `words(0, field)` for the first of them. Empty where
 * there is nothing, or nothing that the viewer may see.
 */
export function inWords(
  viewer: Viewer,
  fields: readonly Field[],
  records: readonly Pick<Stored, "values">[],
) {
  const references = referencesOf(viewer, fields, records);
  const seen = records.map((record) => hideUnseen(record, fields, references).values);
  const locale = localeOf(viewer);
  const names = namesIn(references);
  return (which: number, field: Field): string => {
    const value: Value = seen[which]![field.key] ?? null;
    return value === null ? "" : kinds[field.kind].format(value, field, locale, names);
  };
}
