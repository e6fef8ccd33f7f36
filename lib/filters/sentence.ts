import type { Locale, Names } from "@/lib/fields/kind";
import { kinds } from "@/lib/fields/kinds";
import type { RecordType } from "@/lib/records/type";
import { type Filter, operatorOf } from "./filter";

/** A filter as people read it: `Owner is me`, `Amount is at least $100.00`, `Status is Open or Resolved`. */
export function sentenceOf(type: RecordType, filter: Filter, locale: Locale, names: Names): string {
  const { field, label, operands } = operatorOf(type, filter.field, filter.operator);
  const { operand, format, operators } = kinds[field.kind];
  if (operands === 0) return `${field.label} ${label}`;
  if (label.includes("…")) return `${field.label} ${label.replace("…", filter.operands[0] ?? "")}`;
  const shown = filter.operands.map((text) => {
    const value = operand ? operand(text, field, locale) : text;
    const plain = operators === undefined || "contains" in operators;
    return plain ? String(value) : format(value, field, locale, names) || text;
  });
  return `${field.label} ${label} ${shown.join(operands === "many" ? " or " : " and ")}`;
}
