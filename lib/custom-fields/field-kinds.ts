import type { Field, KindName } from "@/lib/fields/field";

/** The kinds of field that an admin can make (SPEC.md 3.7), as they are called. */
export const fieldKinds = {
  text: "Text",
  longText: "Long text",
  number: "Number",
  money: "Money",
  date: "Date",
  dateTime: "Date and time",
  yesNo: "Yes or no",
  option: "One option",
  options: "Many options",
  email: "Email",
  phone: "Phone",
  url: "URL",
  link: "Link to a record",
  user: "User",
} as const satisfies Partial<Record<KindName, string>>;

export type FieldKind = keyof typeof fieldKinds;

const nameOfOthers: Partial<Record<KindName, string>> = {
  richText: "Formatted text",
  team: "Department",
  lookup: "One of a list",
};

/** What a kind is called, also one that only built-in fields have. */
export const kindLabel = (kind: KindName): string =>
  (fieldKinds as Partial<Record<KindName, string>>)[kind] ?? nameOfOthers[kind] ?? kind;

const uniqueKinds: readonly KindName[] = ["text", "number", "date", "email", "phone", "url"];

/** Whether no two records can be asked to hold the same value of this kind. */
export const canBeUnique = (kind: KindName): boolean => uniqueKinds.includes(kind);

/** Whether a field of this kind has options to choose from. */
export const hasOptions = (kind: KindName): boolean => kind === "option" || kind === "options";

/** Where quick search finds what is written in a field of this kind. */
export const searchOf = (kind: KindName): Field["search"] => {
  if (kind === "longText") return "body";
  return ["text", "email", "phone", "url"].includes(kind) ? "keys" : undefined;
};
