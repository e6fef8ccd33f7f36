import { type SQL, sql } from "drizzle-orm";
import { keptBy, preparedFor } from "@/db/prepared";
import { customValues, records } from "@/db/schema";
import { scope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { type Field, FieldError, type Value } from "@/lib/fields/field";
import type { Locale } from "@/lib/fields/kind";
import { kinds } from "@/lib/fields/kinds";
import { keptColumn, keptOfField } from "@/lib/records/kept-values";
import { columnOf, idOf, tableOf } from "@/lib/records/tables";
import type { RecordType } from "@/lib/records/type";
import { matchFields } from "./targets";

/** The live records of the type that hold `value` in the field and that the viewer may see; two at most. */
export function holders(viewer: Viewer, type: RecordType, field: Field, value: Value): number[] {
  const given = { value: value as string | number };
  const asked = scope(viewer, type.name, "view") ? holdingSeen(viewer) : holding;
  return asked(type)(field)
    .all<{ id: number }>(given)
    .map(({ id }) => id);
}

/** For whoever may see all records of the type the question is always the same. */
const holding = keptBy((type: RecordType) =>
  preparedFor((field: Field) => holdersQuery(type, field, sql`1`)),
);

/** A viewer is the same for as long as a slice lasts. */
const holdingSeen = keptBy((viewer: Viewer) =>
  keptBy((type: RecordType) =>
    preparedFor((field: Field) => holdersQuery(type, field, scope(viewer, type.name, "view") ?? sql`1`)),
  ),
);

const holdersQuery = (type: RecordType, field: Field, seen: SQL): SQL =>
  sql`select ${records.id} as id from ${source(type, field)} where ${same(type, field)}
    and ${records.type} = ${type.name} and ${records.deletedAt} is null and ${seen} limit 2`;

/** What has the index on the value comes first, whatever SQLite thinks of it. */
function source(type: RecordType, field: Field): SQL {
  if (field.index?.ready)
    return sql`${customValues} cross join ${records} on ${records.id} = ${customValues.recordId}`;
  const table = field.storage === "own" ? tableOf(type) : undefined;
  return table ? sql`${table} cross join ${records} on ${records.id} = ${idOf(table)}` : sql`${records}`;
}

function same(type: RecordType, field: Field): SQL {
  const value = sql.placeholder("value");
  if (field.index?.ready) return sql`${keptOfField(field.index.id)} and ${keptColumn} = ${value}`;
  return field.key === "name"
    ? sql`${records.name} = ${value} collate nocase`
    : sql`${columnOf(type, field)} = ${value}`;
}

/** A field and what it would have to hold for a record to be the one that a text means. */
export type Key = { field: Field; value: Value };

/** By what a text can mean a record of the type: its number, its email, its name, its phone, in this order. */
export function keysIn(type: RecordType, text: string, locale: Locale): Key[] {
  const fields = matchFields(type).filter(({ kind }) => fits(kind, text));
  return [...fields].sort((a, b) => rank(a) - rank(b)).flatMap((field) => keyOf(field, text, locale) ?? []);
}

const fits = (kind: Field["kind"], text: string) =>
  kind === "email" ? text.includes("@") : kind !== "phone" || text.replace(/\D/g, "").length >= 7;

const rank = ({ key, kind, unique }: Field) =>
  key === "number" || unique ? 0 : kind === "email" ? 1 : kind === "phone" ? 3 : 2;

/** The text as the field would hold it; null when it never would. */
export function keyOf(field: Field, text: string, locale: Locale): Key | null {
  try {
    const value = kinds[field.kind].parse(text, { ...field, maxLength: undefined }, locale);
    return value === null ? null : { field, value };
  } catch (error) {
    if (error instanceof FieldError) return null;
    throw error;
  }
}
