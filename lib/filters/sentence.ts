import type { Field } from "@/lib/fields/field";
import type { Locale, Names } from "@/lib/fields/kind";
import { kinds } from "@/lib/fields/kinds";
import type { RecordType } from "@/lib/records/type";
import { alternatives, type Clause, type Filter, operatorOf } from "./filter";

/** A clause as people read it: its conditions with or between them. */
export const sentenceOf = (type: RecordType, clause: Clause, locale: Locale, names: Names): string =>
  alternatives(clause)
    .map((filter) => sentenceOfFilter(type, filter, locale, names))
    .join(" or ");

/**
 * A filter as people read it: `Owner is me`, `Amount is at least $100.00`, `Status is Open or Resolved`. Its
 * operands must be ones that the kind can read; `conditionOf` refuses others.
 */
function sentenceOfFilter(type: RecordType, filter: Filter, locale: Locale, names: Names): string {
  const { field, label, operands } = operatorOf(type, filter.field, filter.operator);
  if (operands === 0) return `${field.label} ${label}`;
  if (label.includes("…")) return `${field.label} ${label.replace("…", filter.operands[0] ?? "")}`;
  const shown = filter.operands.map((text) => wordsOf(field, text, locale, names));
  return `${field.label} ${label} ${shown.join(operands === "many" ? " or " : " and ")}`;
}

function wordsOf(field: Field, text: string, locale: Locale, names: Names): string {
  const { operand, format, operators } = kinds[field.kind];
  if ("contains" in operators) return text;
  // Instants are compared by days, lists by one of their options.
  if ("today" in operators) return kinds.date.format(text, field, locale, names);
  if (field.options) return kinds.option.format(text, field, locale, names);
  return format(operand ? operand(text, field, locale) : text, field, locale, names) || text;
}
