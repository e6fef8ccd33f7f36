import { type Field, FieldError, type Value } from "../field";
import type { Kind } from "../kind";
import { rangeOperators } from "../operators";
import { readNumber } from "../read-number";

function within(number: number | null, field: Field): number | null {
  if (number === null) return null;
  if (field.min !== undefined && number < field.min)
    throw new FieldError(`${field.label} must be at least ${field.min}.`);
  if (field.max !== undefined && number > field.max)
    throw new FieldError(`${field.label} must be at most ${field.max}.`);
  return number;
}

export const number: Kind = {
  name: "number",
  parse: (input, field) => {
    const value = within(readNumber(input, field), field);
    if (value !== null && field.storage !== "custom" && !Number.isInteger(value))
      throw new FieldError(`${field.label} must be a whole number.`);
    return value;
  },
  format: (value: Value) => (value === null ? "" : Number(value).toLocaleString("en-US")),
  operators: rangeOperators,
  operand: (text, field) => readNumber(text, field),
  sortable: true,
  align: "end",
};
