import type { Viewer } from "@/lib/access/viewer";
import { rulesInForce } from "@/lib/experience/rules";
import type { Field } from "@/lib/fields/field";
import { kinds } from "@/lib/fields/kinds";
import { type References, referencesOf, visibleNames } from "@/lib/records/names";
import type { RecordType } from "@/lib/records/type";

/** An operator as a form offers it. */
export type FilterOperator = { name: string; label: string; operands: 0 | 1 | 2 | "many" };

/** A field as a filter form offers it, without what only the server needs. */
export type FilterField = Pick<Field, "key" | "kind" | "label" | "required" | "options" | "to" | "lookup"> & {
  operators: FilterOperator[];
};

export type FilterFields = { fields: FilterField[]; references: References };

/**
 * Everything that a list of the type can be filtered by, with the short lists to choose from, and the names of those
 * records among `ids` that the viewer may see: what a filter that is there already compares with.
 */
export function filterFieldsOf(viewer: Viewer, type: RecordType, ids: readonly number[] = []): FilterFields {
  const fields = shownFields(type.fields);
  const records = Object.fromEntries(visibleNames(viewer, ids));
  const references = { ...referencesOf(viewer, fields, []), records };
  return { fields: fields.map(toFilterField), references };
}

/** The fields that are drawn at all: no Experience Score while the scoring is switched off. */
export const shownFields = (fields: readonly Field[]): Field[] =>
  fields.filter((field) => !field.experience || rulesInForce().enabled);

const toFilterField = ({ key, kind, label, required, options, to, lookup }: Field): FilterField => ({
  ...{ key, kind, label, required, options, to, lookup },
  operators: Object.entries(kinds[kind].operators).map(([name, operator]) => ({
    ...{ name, label: operator.label, operands: operator.operands },
  })),
});
