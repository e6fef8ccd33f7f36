import type { SQL } from "drizzle-orm";
import type { Field, KindName, Value } from "./field";

/** What formatting and parsing need to know of the business and the reader. */
export type Locale = { currency: string; timeZone: string; phoneCountry: string };

/** Names of records, users, teams and lookups by id, already cut to what the reader may see. */
export type Names = (field: Field, id: number) => string | undefined;

/** A filter operator: how it reads, what operand it takes, and what it asks of the database. */
export type Operator = {
  label: string;
  /** How many operands the form asks for; `many` is one or more. */
  operands: 0 | 1 | 2 | "many";
  /** An index on the column finds the rows. */
  narrows?: boolean | ((field: Field, context: FilterContext) => boolean);
  /** The operand stands in the text: an index of trigrams finds the rows. */
  within?: true;
  /** The same asked of the value that an index keeps of an admin-made field; false where that does not answer it. */
  kept?: false | Operator["where"];
  /** Throws FieldError on an operand that the kind cannot read. */
  where: (column: SQL, operands: Value[], field: Field, context: FilterContext) => SQL;
};

/** What relative filters are resolved against, and who asks. */
export type FilterContext = {
  now: Date;
  timeZone: string;
  me: number | null;
  myTeams: number[];
  /** Whether a link to a type leads to what the viewer may see; undefined where they see all of the type. */
  leads: (link: SQL, type: string) => SQL | undefined;
};

/** A field kind: reading, writing and filtering of one sort of value. Its screen side is components/fields. */
export type Kind = {
  name: KindName;
  /** Turns what a form, a file or the API sent into what is stored; null when empty. Throws FieldError. */
  parse: (input: unknown, field: Field, locale: Locale) => Value;
  /** Plain text for the history, exports and sentences. */
  format: (value: Value, field: Field, locale: Locale, names: Names) => string;
  operators: Record<string, Operator>;
  /** Turns what a filter's address holds into an operand; as it is when left out. Throws FieldError. */
  operand?: (text: string, field: Field, locale: Locale) => Value;
  sortable: boolean;
  /** Numbers that people compare stand at the right. */
  align?: "end";
};
