import type { Field } from "@/lib/fields/field";

/** A field as a form draws it, without what only the server needs. */
export type FormField = Pick<
  Field,
  "key" | "kind" | "label" | "required" | "section" | "options" | "to" | "lookup" | "hint"
>;

/** What a page sends of its fields to a form. */
export const formFields = (fields: readonly Field[]): FormField[] =>
  fields.map(({ key, kind, label, required, section, options, to, lookup, hint }) => ({
    ...{ key, kind, label, required, section, options, to, lookup, hint },
  }));
