import { type SQL, sql } from "drizzle-orm";
import { type Field, FieldError, type Value } from "@/lib/fields/field";
import type { FilterContext, Locale } from "@/lib/fields/kind";
import { kinds } from "@/lib/fields/kinds";
import { alikeIn } from "@/lib/records/choice";
import { keptAnswers } from "@/lib/records/kept-values";
import { choices } from "@/lib/records/lookups";
import { phraseIn } from "@/lib/records/matching";
import { columnOf } from "@/lib/records/tables";
import type { RecordType } from "@/lib/records/type";
import { alternatives, BadAddress, type Clause, type Filter, operatorOf } from "./filter";

/** Leaves a column to the planner, or keeps it from using the column's index. */
export type Shade = (column: SQL) => SQL;
/** To the planner. */
export const open: Shade = (column) => column;
/** Kept from the column's index. */
export const shaded: Shade = (column) => sql`+${column}`;

/** One thing that a list asks of its rows, and how an index could find them. */
export type Condition = {
  where: (shade: Shade) => SQL;
  /** The table whose row answers it. */
  table: "record" | "own";
  /** An index on that table's column finds the rows. */
  narrows: boolean;
  /** The search index finds the rows, and perhaps some more, by this phrase. */
  phrase?: string;
  /** Gives the ids of the rows, in place of a table's index. */
  ids?: SQL;
  /** The same asked of what is kept of the record with this id, where no other row of it needs to be read. */
  ofKept?: (id: SQL) => SQL;
  /** The same asked of a kept value itself. */
  ofValue?: (value: SQL) => SQL;
  /** The key of the field that it asks about, where it is one. */
  field?: string;
  /** It is met where any of these is. */
  anyOf?: Condition[];
};

/**
 * A clause as a condition. Several joined by or are found by indexes only where each of them is. Throws
 * BadAddress on an operand that the field's kind cannot read.
 */
export function conditionOf(
  type: RecordType,
  clause: Clause,
  context: FilterContext,
  locale: Locale,
): Condition {
  const parts = alternatives(clause).map((filter) => conditionOfFilter(type, filter, context, locale));
  const [first] = parts;
  if (first && parts.length === 1) return first;
  return {
    where: (shade) =>
      sql`(${sql.join(
        parts.map((part) => part.where(shade)),
        sql` or `,
      )})`,
    table: parts.some(({ table }) => table === "own") ? "own" : "record",
    narrows: parts.every(({ narrows, table }) => narrows && table === first?.table),
    anyOf: parts,
    ofKept: parts.every(({ ofKept }) => ofKept)
      ? (id) =>
          sql`(${sql.join(
            parts.map((part) => part.ofKept!(id)),
            sql` or `,
          )})`
      : undefined,
  };
}

function conditionOfFilter(
  type: RecordType,
  filter: Filter,
  context: FilterContext,
  locale: Locale,
): Condition {
  const { field, where, narrows = false, within, kept } = operatorOf(type, filter.field, filter.operator);
  const { operand } = kinds[field.kind];
  const operands = attempt(() =>
    operand
      ? filter.operands.map((text) => operand(text, field, locale))
      : filter.operands.flatMap((text) => withMerged(field, text)),
  );
  const column = columnOf(type, field);
  attempt(() => where(column, operands, field, context));
  return {
    field: field.key,
    where: (shade) => where(shade(column), operands, field, context),
    table: field.storage === "own" ? "own" : "record",
    narrows:
      field.storage !== "custom" &&
      field.sort !== false &&
      (typeof narrows === "function" ? narrows(field, context) : narrows),
    phrase:
      within && field.search && field.kind !== "richText"
        ? phraseIn(type.name, field.search, String(operands[0]))
        : undefined,
    ...keptAnswers(field, { where, kept }, (ask, value) => ask(value, operands, field, context)),
  };
}

/** Until the last record has followed a choice that was merged into another, one of both is found by the other. */
function withMerged(field: Field, id: string): Value[] {
  const ids = field.kind === "lookup" ? alikeIn(choices(field.lookup!), Number(id)) : [];
  return ids.length > 0 ? ids : [id];
}

function attempt<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof FieldError) throw new BadAddress(error.message);
    throw error;
  }
}
