import type { Field, KindName, Value } from "./field";
import type { Locale } from "./kind";
import { formatPhone, phone } from "./kinds/contact-ways";
import { majorText } from "./money";

/** What a form holds of one field: text as typed, `true` or nothing for yes and no, a list for many options. */
export type FormValue = string | string[];

export type FormValues = Record<string, FormValue>;

type Writer = (value: NonNullable<Value>, field: Field, locale: Locale) => FormValue;

/**
 * A stored value as a form holds it, empty when there is none. The field's kind reads it back as exactly the same
 * value, so a form that nobody touched changes nothing.
 */
export function toForm(field: Field, value: Value, locale: Locale): FormValue {
  if (value === null) return field.kind === "options" ? [] : "";
  return (writers[field.kind] ?? String)(value, field, locale);
}

/** The values of a record as a form holds them, of the fields that can be typed. */
export const toFormValues = (
  fields: readonly Field[],
  values: Record<string, Value>,
  locale: Locale,
): FormValues =>
  Object.fromEntries(fields.map((field) => [field.key, toForm(field, values[field.key] ?? null, locale)]));

const writers: Partial<Record<KindName, Writer>> = {
  yesNo: (value) => (value === true ? "true" : ""),
  options: (value) => (Array.isArray(value) ? value : []),
  money: (value, _field, { currency }) => majorText(Number(value), currency),
  dateTime: (value) => new Date(Number(value)).toISOString(),
  phone: typedPhone,
};

/** The national form, unless it would be read back as another number. */
function typedPhone(value: NonNullable<Value>, field: Field, locale: Locale): string {
  const stored = String(value);
  const national = formatPhone(stored, locale.phoneCountry);
  return phone.parse(national, { ...field, maxLength: undefined }, locale) === stored ? national : stored;
}
