import type { Field } from "@/lib/fields/field";
import { recordTypes } from "@/lib/records/registry";
import { type OfferedPlaceholder, type Source, sources } from "./placeholder";

/** What is known of the user who fills a text. */
export const userFields = [
  ["name", "Name"],
  ["firstName", "First Name"],
  ["lastName", "Last Name"],
  ["email", "Email"],
  ["phone", "Phone"],
] as const;

/** The fields of a contact's phones, the one that is asked for first. */
export const phoneFields = ["workPhone", "mobilePhone", "homePhone"] as const;

/** Every placeholder that there is, by source and in the order of the fields; those of admins too. */
export const offeredPlaceholders = (): OfferedPlaceholder[] => sources.flatMap(offeredOf);

const offeredOf = (source: Source): OfferedPlaceholder[] => {
  const named = (key: string, label: string) => ({ name: `${source}.${key}`, label, source });
  if (source === "user") return userFields.map(([key, label]) => named(key, label));
  const fields = fieldsOf(source).map(({ key, label }) => named(key, label));
  return source === "contact" && fields.length > 0
    ? [...fields, named("phone", "Phone (work, mobile or home)")]
    : fields;
};

/** The fields of a type that placeholders can name; none of a type that is not there. */
export const fieldsOf = (type: string): Field[] =>
  recordTypes()
    .find(({ name }) => name === type)
    ?.fields.filter(isOneLine) ?? [];

/** What is formatted or long does not fit into the line of another text. */
const isOneLine = ({ kind }: Field): boolean => kind !== "richText" && kind !== "longText";
