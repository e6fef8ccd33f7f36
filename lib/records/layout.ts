import type { Field } from "@/lib/fields/field";
import { isSystemField } from "./type";

/** A section of a type and the keys of its fields, in order. */
export type Section = { title: string; fields: string[] };

/**
 * The fields of a type in the order of their layout, each in the section that it is put in there. What the layout does
 * not know comes last. Without one, the fields that the system keeps are last.
 */
export function arrange(fields: readonly Field[], layout: readonly Section[] | undefined): Field[] {
  if (!layout)
    return [
      ...fields.filter(({ key }) => !isSystemField(key)),
      ...fields.filter(({ key }) => isSystemField(key)),
    ];
  const left = new Map(fields.map((field) => [field.key, field]));
  const placed = layout.flatMap((section) =>
    section.fields.flatMap((key) => {
      const field = left.get(key);
      left.delete(key);
      return field ? within(section.title, field) : [];
    }),
  );
  return [...placed, ...left.values()];
}

const within = (section: string, field: Field): Field =>
  field.section === section ? field : { ...field, section };

/** The sections of a type as they stand, with those that are empty. */
export function sectionsOf(fields: readonly Field[], layout: readonly Section[] = []): Section[] {
  const held = Map.groupBy(fields, ({ section }) => section);
  const titles = new Set([...layout.map(({ title }) => title), ...held.keys()]);
  return [...titles].map((title) => ({ title, fields: (held.get(title) ?? []).map(({ key }) => key) }));
}
