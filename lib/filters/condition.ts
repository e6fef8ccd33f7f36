import type { SQL } from "drizzle-orm";
import { FieldError } from "@/lib/fields/field";
import type { FilterContext, Locale } from "@/lib/fields/kind";
import { kinds } from "@/lib/fields/kinds";
import { columnOf } from "@/lib/records/tables";
import type { RecordType } from "@/lib/records/type";
import { BadAddress, type Filter, operatorOf } from "./filter";

/**
 * A filter as a condition. `shade` may wrap the column, so that the planner leaves its index alone.
 * Throws BadAddress on an operand that the field's kind cannot read.
 */
export function conditionOf(
  type: RecordType,
  filter: Filter,
  context: FilterContext,
  locale: Locale,
  shade: (column: SQL) => SQL,
): SQL {
  const { field, where } = operatorOf(type, filter.field, filter.operator);
  const { operand } = kinds[field.kind];
  try {
    const operands = operand ? filter.operands.map((text) => operand(text, field, locale)) : filter.operands;
    return where(shade(columnOf(type, field)), operands, field, context);
  } catch (error) {
    if (error instanceof FieldError) throw new BadAddress(error.message);
    throw error;
  }
}
