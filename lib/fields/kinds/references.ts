import { type SQL, sql } from "drizzle-orm";
import { type Field, FieldError, type KindName, type Value } from "../field";
import type { Kind, Operator } from "../kind";
import { choiceOperators, empty, filled } from "../operators";

function readId(input: unknown, field: Field): number | null {
  if (input === null || input === undefined || input === "") return null;
  const id = Number(input);
  if (!Number.isSafeInteger(id) || id < 1) throw new FieldError(`${field.label} must be one of the list.`);
  return id;
}

const ids = (operands: Value[], field: Field) => operands.map((each) => readId(each, field));

const byId =
  (where: Operator["where"]): Operator["where"] =>
  (column, operands, field, context) =>
    where(column, ids(operands, field), field, context);

const idOperators: Record<string, Operator> = {
  ...choiceOperators,
  in: { ...choiceOperators.in, where: byId(choiceOperators.in.where) },
  notIn: { ...choiceOperators.notIn, where: byId(choiceOperators.notIn.where) },
};

/** A reference by id. That it may be pointed at is the engine's to check, since it depends on who asks. */
const reference = (
  name: KindName,
  operators: Record<string, Operator> = idOperators,
  sortable = true,
): Kind => ({
  name,
  parse: readId,
  format: (value, field, _locale, names) => (value === null ? "" : (names(field, Number(value)) ?? "")),
  operators,
  sortable,
});

const among = (column: SQL, values: (number | null)[]) =>
  values.length
    ? sql`${column} in (${sql.join(
        values.map((value) => sql`${value}`),
        sql`, `,
      )})`
    : sql`0`;

/** What a link leads to and the viewer may not see is not there for them: neither in cells nor in what is empty. */
const linkOperators: Record<string, Operator> = {
  ...idOperators,
  empty: {
    ...empty,
    narrows: ({ to }, { leads }) => leads(sql`0`, to!) === undefined,
    where: (column, operands, field, context) => {
      const there = context.leads(column, field.to!);
      return there ? sql`not ${there}` : empty.where(column, operands, field, context);
    },
  },
  filled: {
    ...filled,
    where: (column, operands, field, context) =>
      context.leads(column, field.to!) ?? filled.where(column, operands, field, context),
  },
};

export const link = reference("link", linkOperators, false);
export const lookup = reference("lookup");
export const user = reference("user", {
  me: {
    label: "is me",
    operands: 0,
    narrows: true,
    where: (column, _operands, _field, { me }) => among(column, [me]),
  },
  ...idOperators,
});
export const team = reference("team", {
  mine: {
    label: "is mine",
    operands: 0,
    narrows: true,
    where: (column, _operands, _field, { myTeams }) => among(column, myTeams),
  },
  ...idOperators,
});
