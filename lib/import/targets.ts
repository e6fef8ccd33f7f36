import type { Field } from "@/lib/fields/field";
import type { Origin } from "@/lib/records/rows";
import type { RecordType, Relation } from "@/lib/records/type";

/** What a column of a file can go to: a field of the type, or a relation whose records it names. */
export type Target =
  | { key: string; label: string; field: Field }
  | { key: string; label: string; relation: Relation };

/** What Rapport keeps of every record by itself, and takes over from where a new one was before. */
export const isOrigin = (key: string): key is keyof Origin => key === "createdAt" || key === "createdById";

/**
 * Everything that a column can go to in this type: what people can type, the links that it can have many of, when and
 * by whom a record was made, and a number that Rapport gives, by which a row is found and pointed at but which is never
 * written.
 */
export function targetsOf(type: RecordType): Target[] {
  const fields = type.fields.filter(({ key, readOnly }) => !readOnly || key === "number" || isOrigin(key));
  const links = type.relations.filter(({ by }) => by.kind === "links");
  return [
    ...fields.map((field) => ({ key: field.key, label: field.label, field })),
    ...links.map((relation) => ({ key: `relation:${relation.key}`, label: relation.label, relation })),
  ];
}

/** The fields that can say which record a row means: names, numbers, emails, phones and what is unique. */
export const matchFields = (type: RecordType): Field[] =>
  type.fields.filter(
    (field) =>
      field.unique ||
      field.key === "name" ||
      (field.storage === "own" && (field.key === "number" || field.key === "code")) ||
      (field.storage === "own" &&
        field.search === "keys" &&
        (field.kind === "email" || field.kind === "phone")),
  );
