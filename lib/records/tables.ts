import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { accounts, cases, contacts, leads, opportunities, products, records } from "@/db/schema";
import type { Field } from "@/lib/fields/field";
import type { RecordType } from "./type";

/** The engine's one seam between definitions and tables: columns are looked up by the keys that defineType checked. */
const tables: Record<string, SQLiteTable> = {
  account: accounts,
  contact: contacts,
  case: cases,
  lead: leads,
  opportunity: opportunities,
  product: products,
};

/** The table that holds what only this type has; none for a custom type. */
export const tableOf = (type: RecordType): SQLiteTable | undefined => tables[type.name];

/** A field's column as SQL. */
export function columnOf(type: RecordType, field: Field): SQL {
  if (field.storage === "custom") return customColumn(field);
  const table = field.storage === "record" ? records : tableOf(type)!;
  return sql`${(getTableColumns(table) as Record<string, unknown>)[field.key]}`;
}

/** What is missing of a yes/no field, which may be younger than the record, is no. */
function customColumn({ key, kind }: Field): SQL {
  const value = sql`json_extract(${records.custom}, ${`$."${key}"`})`;
  return kind === "yesNo" ? sql`coalesce(${value}, 0)` : value;
}

/** ` join cases on …`, or nothing for a custom type. */
export function joinOwn(type: RecordType): SQL {
  const table = tableOf(type);
  return table ? sql` join ${table} on ${idOf(table)} = ${records.id}` : sql``;
}

/** The primary key of a type's own table, which is also its reference to `records`. */
export const idOf = (table: SQLiteTable): SQL =>
  sql`${(getTableColumns(table) as Record<string, unknown>).id}`;
