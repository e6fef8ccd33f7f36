import { sql } from "drizzle-orm";
import { type Field, FieldError, type Value } from "../field";
import type { Kind, Operator } from "../kind";
import { choiceOperators, empty, filled } from "../operators";

const known = (field: Field, value: string) => field.options?.find((option) => option.value === value);

function readOption(input: unknown, field: Field): string | null {
  if (input === null || input === undefined || input === "") return null;
  const value = String(input);
  if (!known(field, value)) throw new FieldError(`${field.label} has no choice “${value.slice(0, 40)}”.`);
  return value;
}

export const option: Kind = {
  name: "option",
  parse: readOption,
  format: (value, field) => (value === null ? "" : (known(field, String(value))?.label ?? String(value))),
  operators: choiceOperators,
  sortable: true,
};

const holds = (column: ReturnType<typeof sql>, values: Value[]) =>
  sql`exists (select 1 from json_each(${column}) where value in (${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}))`;

const manyOperators: Record<string, Operator> = {
  in: {
    label: "has any of",
    operands: "many",
    where: (column, values) => holds(column, values),
    // The index has a value for each of them.
    kept: choiceOperators.in.where,
  },
  notIn: {
    label: "has none of",
    operands: "many",
    kept: false,
    where: (column, values) => sql`(${column} is null or not ${holds(column, values)})`,
  },
  empty,
  filled,
};

export const options: Kind = {
  name: "options",
  parse: (input, field) => {
    if (input === null || input === undefined || input === "") return null;
    const list = Array.isArray(input) ? input : [input];
    const read = [...new Set(list.map((each) => readOption(each, field)))].filter((each) => each !== null);
    return read.length ? read : null;
  },
  format: (value, field) =>
    Array.isArray(value) ? value.map((each) => known(field, each)?.label ?? each).join(", ") : "",
  operators: manyOperators,
  sortable: false,
};

export const yesNo: Kind = {
  name: "yesNo",
  parse: (input, field) => {
    if (input === null || input === undefined || input === "") return false;
    if (input === true || input === "true" || input === "on" || input === 1 || input === "1") return true;
    if (input === false || input === "false" || input === 0 || input === "0") return false;
    throw new FieldError(`${field.label} must be yes or no.`);
  },
  format: (value) => (value ? "Yes" : "No"),
  operators: {
    yes: { label: "is yes", operands: 0, narrows: true, where: (column) => sql`${column} = 1` },
    no: { label: "is no", operands: 0, where: (column) => sql`coalesce(${column}, 0) = 0` },
  },
  sortable: true,
};
