import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { db } from "@/db/client";
import { prepared, preparedFor } from "@/db/prepared";
import { records } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import type { Field, Storage, Value } from "@/lib/fields/field";
import type { Values } from "./behaviour";
import type { Stored } from "./record";
import { idOf, tableOf } from "./tables";
import type { RecordType } from "./type";

/** Writes a new record's rows. Gives its id. */
export function insertRow(viewer: Viewer, type: RecordType, values: Values, now: Date): number {
  const custom = customOf(type, values);
  const { id } = add.get<{ id: number }>({
    ...{ type: type.name, name: String(values.name), custom: custom && JSON.stringify(custom) },
    ...{ ownerId: values.ownerId as number | null, teamId: values.teamId as number | null },
    ...{ now: now.getTime(), by: viewer.userId },
  })!;
  if (tableOf(type)) insertOwn(type, id, values);
  return id;
}

const at = (name: string) => sql.placeholder(name);

const add = prepared(sql`insert into ${records}
  (type, name, owner_id, team_id, created_at, created_by_id, updated_at, updated_by_id, custom)
  values (${sql.join(["type", "name", "ownerId", "teamId", "now", "by", "now", "by", "custom"].map(at), sql`, `)})
  returning id`);

/** Writes the changed fields, and that the record was changed. */
export function updateRow(
  viewer: Viewer,
  type: RecordType,
  before: Stored,
  values: Values,
  changed: Set<string>,
  now: Date,
): void {
  db().run(
    sql`update ${records} set ${sql.join(
      [
        sql`version = version + 1, updated_at = ${now.getTime()}, updated_by_id = ${viewer.userId}`,
        ...assignments(records, stored(type, "record", changed), values),
        ...customAssignment(stored(type, "custom", changed), values),
      ],
      sql`, `,
    )} where id = ${before.id}`,
  );
  const table = tableOf(type);
  const own = stored(type, "own", changed);
  if (table && own.length)
    db().run(
      sql`update ${table} set ${sql.join(assignments(table, own, values), sql`, `)} where ${idOf(table)} = ${before.id}`,
    );
}

const stored = (type: RecordType, storage: Storage, keys?: ReadonlySet<string>): Field[] =>
  type.fields.filter((field) => field.storage === storage && (!keys || keys.has(field.key)));

/** What else `custom` holds stays: of fields that are hidden at present, too. A patch takes out what it has null. */
function customAssignment(fields: Field[], values: Values): SQL[] {
  if (fields.length === 0) return [];
  const patch = Object.fromEntries(fields.map(({ key }) => [key, values[key] ?? null]));
  return [sql`custom = nullif(json_patch(coalesce(custom, '{}'), ${JSON.stringify(patch)}), '{}')`];
}

/** A column's bare name, as `insert` and `set` want it. */
export const bareColumn = (table: SQLiteTable, key: string): SQL => {
  const column = (getTableColumns(table) as Record<string, { name: string; keyAsName: boolean }>)[key]!;
  return sql.raw(
    column.keyAsName ? column.name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : column.name,
  );
};

const assignments = (table: SQLiteTable, fields: Field[], values: Values): SQL[] =>
  fields.map((field) => sql`${bareColumn(table, field.key)} = ${encode(values[field.key] ?? null)}`);

function insertOwn(type: RecordType, id: number, values: Values): void {
  const own = stored(type, "own").map(({ key }) => [key, encode(values[key] ?? null)] as const);
  addOwn(type).run({ ...Object.fromEntries(own), id });
}

const addOwn = preparedFor((type: RecordType) => {
  const table = tableOf(type)!;
  const keys = stored(type, "own").map(({ key }) => key);
  const names = [sql.raw("id"), ...keys.map((key) => bareColumn(table, key))];
  return sql`insert into ${table} (${sql.join(names, sql`, `)})
    values (${sql.join(["id", ...keys].map(at), sql`, `)})`;
});

const encode = (value: Value): string | number | null =>
  typeof value === "boolean" ? Number(value) : Array.isArray(value) ? JSON.stringify(value) : value;

/** The admin-made fields' values; null when the type has none. */
function customOf(type: RecordType, values: Values): Record<string, unknown> | null {
  const fields = stored(type, "custom").filter(
    (field) => values[field.key] !== null && values[field.key] !== undefined,
  );
  return fields.length ? Object.fromEntries(fields.map((field) => [field.key, values[field.key]])) : null;
}
