import { type SQL, sql } from "drizzle-orm";
import type { Value } from "./field";
import type { Operator } from "./kind";

const list = (values: Value[]): SQL =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );

/** Escapes what LIKE would read as a wildcard. */
const literal = (text: Value) => String(text).replace(/[\\%_]/g, "\\$&");

export const empty: Operator = {
  label: "is empty",
  operands: 0,
  narrows: true,
  where: (column) => sql`${column} is null`,
};

export const filled: Operator = {
  label: "is not empty",
  operands: 0,
  where: (column) => sql`${column} is not null`,
};

export const textOperators = {
  contains: {
    label: "contains",
    operands: 1,
    within: true,
    where: (column, [text]) => sql`${column} like ${`%${literal(text!)}%`} escape '\\'`,
  },
  notContains: {
    label: "does not contain",
    operands: 1,
    where: (column, [text]) =>
      sql`(${column} is null or ${column} not like ${`%${literal(text!)}%`} escape '\\')`,
  },
  is: {
    label: "is",
    operands: 1,
    within: true,
    where: (column, [text]) => sql`${column} = ${text} collate nocase`,
  },
  starts: {
    label: "starts with",
    operands: 1,
    within: true,
    where: (column, [text]) => sql`${column} like ${`${literal(text!)}%`} escape '\\'`,
  },
  empty,
  filled,
} satisfies Record<string, Operator>;

export const rangeOperators = {
  is: { label: "is", operands: 1, narrows: true, where: (column, [value]) => sql`${column} = ${value}` },
  min: {
    label: "is at least",
    operands: 1,
    narrows: true,
    where: (column, [value]) => sql`${column} >= ${value}`,
  },
  max: {
    label: "is at most",
    operands: 1,
    narrows: true,
    where: (column, [value]) => sql`${column} <= ${value}`,
  },
  between: {
    label: "is between",
    operands: 2,
    narrows: true,
    where: (column, [from, to]) => sql`${column} between ${from} and ${to}`,
  },
  empty,
  filled,
} satisfies Record<string, Operator>;

export const choiceOperators = {
  in: {
    label: "is",
    operands: "many",
    narrows: true,
    where: (column, values) => sql`${column} in (${list(values)})`,
  },
  notIn: {
    label: "is not",
    operands: "many",
    where: (column, values) => sql`(${column} is null or ${column} not in (${list(values)}))`,
  },
  empty,
  filled,
} satisfies Record<string, Operator>;
