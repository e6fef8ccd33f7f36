import { type Field, FieldError, type Value } from "../field";
import type { Kind } from "../kind";
import { textOperators } from "../operators";

/**
 * Trims, makes good what no database can hold, and refuses what is too long: a limit is an error, never a cut (SPEC.md
 * 3).
 */
export function plain(input: unknown, field: Field, limit = 200): string | null {
  if (input === null || input === undefined) return null;
  if (typeof input !== "string") throw new FieldError(`${field.label} must be text.`);
  const text = input.toWellFormed().normalize("NFC").trim();
  const max = field.maxLength ?? limit;
  const length = [...text].length;
  if (length > max) throw new FieldError(`${field.label} may be ${max} characters long; this is ${length}.`);
  return text === "" ? null : text;
}

/** One line: control characters, line breaks among them, are refused. */
export function oneLine(input: unknown, field: Field, limit = 200): string | null {
  const text = plain(input, field, limit);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (text && /[\u0000-\u001f\u007f]/.test(text))
    throw new FieldError(`${field.label} must be one line of text.`);
  return text;
}

const show = (value: Value) => (value === null ? "" : String(value));

export const text: Kind = {
  name: "text",
  parse: (input, field) => oneLine(input, field),
  format: show,
  operators: textOperators,
  sortable: true,
};

/** Of a long text no more is kept than whether there is one. */
const unkept: Kind["operators"] = {
  ...textOperators,
  contains: { ...textOperators.contains, kept: false },
  is: { ...textOperators.is, kept: false },
  starts: { ...textOperators.starts, kept: false },
};

export const longText: Kind = {
  name: "longText",
  parse: (input, field) => plain(input, field, 10_000),
  format: show,
  operators: unkept,
  sortable: false,
};
