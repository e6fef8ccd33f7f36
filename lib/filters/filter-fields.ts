import type { Viewer } from "@/lib/access/viewer";
import { rulesInForce } from "@/lib/experience/rules";
import type { Field } from "@/lib/fields/field";
import { kinds } from "@/lib/fields/kinds";
import { type References, referencesOf } from "@/lib/records/names";
import type { RecordType } from "@/lib/records/type";

/** An operator as a form offers it. */
export type FilterOperator = { name: string; label: string; operands: 0 | 1 | 2 | "many" };

/** A field as a filter form offers it, without what only the server needs. */
export type FilterField = Pick<Field, "key" | "kind" | "label" | "required" | "options" | "to" | "lookup"> & {
  operators: FilterOperator[];
};

export type FilterFields = { fields: FilterField[]; references: References };

/** Everything that a list of the type can be filtered by, with the short lists to choose from. */
export function filterFieldsOf(viewer: Viewer, type: RecordType): FilterFields {
  const fields = shownFields(type.fields);
  return { fields: fields.map(toFilterField), references: referencesOf(viewer, fields, []) };
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
