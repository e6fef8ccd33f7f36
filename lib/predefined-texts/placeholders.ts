import { shownFields } from "@/lib/filters/filter-fields";
import { recordType } from "@/lib/records/registry";
import type { Placeholder } from "./placeholder";
import type { PlaceholderGroup } from "./text";

/** What is known of the user who inserts a text. */
const userFields = [
  { key: "firstName", label: "First Name" },
  { key: "lastName", label: "Last Name" },
  { key: "email", label: "Email" },
  { key: "phone", label: "Phone" },
];

/** The types whose fields a text may name (SPEC.md 5.6). */
export const nounsOfRecords = ["contact", "account", "case"] as const;

/** All placeholders, by noun. Formatted texts are none: a text within a text would bring its own paragraphs. */
export const placeholderGroups = (): PlaceholderGroup[] => [
  ...nounsOfRecords.map((noun) => ({
    noun,
    label: recordType(noun).labels.one,
    fields: shownFields(recordType(noun).fields)
      .filter(({ kind }) => kind !== "richText")
      .map(({ key, label }) => ({ key, label })),
  })),
  { noun: "user", label: "User", fields: userFields },
];

/** The field that a placeholder names, or undefined. */
export const fieldNamed = ({ noun, key }: Placeholder) =>
  placeholderGroups()
    .find((group) => group.noun === noun)
    ?.fields.find((field) => field.key === key);

/** A placeholder in words: `Contact: First Name`. */
export function labelOf(placeholder: Placeholder): string {
  const { noun, key, fallback } = placeholder;
  const group = placeholderGroups().find((each) => each.noun === noun);
  const words = `${group?.label ?? noun}: ${fieldNamed(placeholder)?.label ?? key}`;
  return fallback ? `${words}, or “${fallback}”` : words;
}
