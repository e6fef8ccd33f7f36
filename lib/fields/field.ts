/** What a field holds, as stored: instants are milliseconds, days `YYYY-MM-DD`, money minor units, yes/no a boolean. */
export type Value = string | number | boolean | string[] | null;

export type Option = { value: string; label: string };

export type KindName =
  | "text"
  | "longText"
  | "richText"
  | "number"
  | "money"
  | "date"
  | "dateTime"
  | "yesNo"
  | "option"
  | "options"
  | "email"
  | "phone"
  | "url"
  | "link"
  | "user"
  | "team"
  | "lookup";

/** Short lists that admins keep and fields point into by id. */
export type LookupName = "priority" | "status" | "topic" | "stage" | "lost" | "disqualified";

/** Where a field's value lives: the common table, the type's own, or `records.custom`. */
export type Storage = "record" | "own" | "custom";

/** One field in the uniform reading: what every generic screen, filter, history and export works from. */
export type Field = {
  key: string;
  kind: KindName;
  label: string;
  section: string;
  storage: Storage;
  required: boolean;
  unique: boolean;
  /** Shown, never typed: scores, numbers, dates that the system keeps. */
  readOnly: boolean;
  /** Where quick search finds it. */
  search?: "name" | "keys" | "body";
  /** False where no index gives its order: a list is not sorted by it. */
  sort?: false;
  options?: readonly Option[];
  /** The record type that a link leads to. */
  to?: string;
  lookup?: LookupName;
  /** The field at the other end that always points back: primary contact and primary of. */
  mirror?: string;
  /** An Experience Score: drawn as number, bar and band, and not at all while the scoring is switched off. */
  experience?: true;
  /** When something is due: drawn as the time that is left or was passed. */
  due?: true;
  min?: number;
  max?: number;
  /** Characters. */
  maxLength?: number;
  hint?: string;
  /** Of an admin-made field: where its values stand in order, once all of them do. */
  index?: { id: number; ready: boolean };
};

/** A value that a field cannot take; the message stands beside it. */
export class FieldError extends Error {}
