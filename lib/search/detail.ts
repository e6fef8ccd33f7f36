import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { records } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import type { Field, Value } from "@/lib/fields/field";
import { kinds } from "@/lib/fields/kinds";
import { localeOf } from "@/lib/records/locale";
import { columns, head, type Stored, toStored } from "@/lib/records/record";
import { joinOwn } from "@/lib/records/tables";
import type { RecordType } from "@/lib/records/type";

/**
 * For each of these records what tells it from others of its name: the field that was found (an email, a phone
 * number, a number), else the first of its kind that is filled in; an amount where a type has none of these, as an
 * opportunity. The viewer must be allowed to see the records.
 */
export function detailsOf(
  viewer: Viewer,
  type: RecordType,
  ids: readonly number[],
  terms: readonly string[],
): Map<number, string | null> {
  const keys = type.fields.filter((field) => field.search === "keys");
  const fields = keys.length > 0 ? keys : type.fields.filter((field) => field.kind === "money");
  if (fields.length === 0) return new Map();
  const locale = localeOf(viewer);
  const detail = (row: Stored): string | null => {
    const filled = fields.filter((field) => row.values[field.key] !== null);
    const field = filled.find((each) => holds(each, row.values[each.key]!, terms)) ?? filled[0];
    return field ? kinds[field.kind].format(row.values[field.key]!, field, locale, () => undefined) : null;
  };
  return new Map(rowsOf(type, fields, ids).map((row) => [row.id, detail(row)]));
}

/** Whether one of the words is in a field, as the search index has it. */
function holds(field: Field, value: Value, terms: readonly string[]): boolean {
  const text = field.kind === "phone" ? String(value).replace(/\D/g, "") : String(value).toLowerCase();
  return terms.some((term) => text.includes(term.toLowerCase()));
}

const rowsOf = (type: RecordType, fields: readonly Field[], ids: readonly number[]): Stored[] =>
  db()
    .all<Record<string, unknown>>(sql`select ${head}, ${columns(type, fields)} from ${records}${joinOwn(type)}
      where ${records.id} in (select value from json_each(${JSON.stringify(ids)}))`)
    .map((row) => toStored(row, fields));
