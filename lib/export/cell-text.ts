import type { Field, KindName, Value } from "@/lib/fields/field";
import type { Locale, Names } from "@/lib/fields/kind";
import { kinds } from "@/lib/fields/kinds";
import { minorUnits } from "@/lib/fields/kinds/money";
import { localInZone } from "@/lib/time/zone";
import { harmless } from "./csv";

type Writer = (value: NonNullable<Value>, locale: Locale) => string;

/** What a spreadsheet can reckon with stands as it reads it: figures without grouping, days and times in order. */
const writers: Partial<Record<KindName, Writer>> = {
  number: (value) => String(value),
  money: (value, { currency }) => decimal(Number(value), minorUnits(currency)),
  date: (value) => String(value),
  dateTime: (value, { timeZone }) => localInZone(new Date(Number(value)), timeZone).replace("T", " "),
};

const decimal = (minor: number, units: number) => (minor / units).toFixed(Math.round(Math.log10(units)));

/** A value as an exported file holds it: names for references, the reader's clock for times, never a formula. */
export function cellText(field: Field, value: Value, locale: Locale, names: Names): string {
  if (value === null) return "";
  const write = writers[field.kind];
  return harmless(write ? write(value, locale) : kinds[field.kind].format(value, field, locale, names));
}
