import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { keptBy, type Prepared, prepared, preparedFor } from "@/db/prepared";
import { records } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import type { Field, Storage, Value } from "@/lib/fields/field";
import type { Values } from "./behaviour";
import type { Stored } from "./record";
import { idOf, tableOf } from "./tables";
import type { RecordType } from "./type";

/** When a record was made, in milliseconds, and by which user, where that was not now and here. */
export type Origin = { createdAt?: number; createdById?: number };

/** Writes a new record's rows. Gives the record as it reads from now on. */
export function insertRow(
  viewer: Viewer,
  type: RecordType,
  given: Values,
  now: Date,
  origin: Origin,
): Stored {
  const made = { createdAt: now.getTime(), createdById: viewer.userId, ...origin };
  const values = asKept(type, { ...given, ...made, ...written(viewer, now) });
  const row = rowOf(type, values);
  const id = add.run({ ...row, type: type.name, custom: customOf(type, values) });
  if (tableOf(type)) addOwn(type).run({ ...row, id });
  const { name, ownerId = null, teamId = null } = values as HeadValues;
  return {
    id,
    type: type.name,
    name,
    ownerId,
    teamId,
    version: 1,
    deletedAt: null,
    deletedById: null,
    values,
  };
}

/** Writes the changed fields, and that the record was changed. Gives the record as it reads from now on. */
export function updateRow(
  viewer: Viewer,
  type: RecordType,
  before: Stored,
  given: Values,
  changed: ReadonlySet<string>,
  now: Date,
): Stored {
  const values = asKept(type, { ...given, ...written(viewer, now) });
  const row = { ...rowOf(type, values), id: before.id, patch: patchOf(type, values, changed) };
  for (const change of changesOf(type, changed)) change.run(row);
  const { name, ownerId = before.ownerId, teamId = before.teamId } = values as HeadValues;
  return { ...before, name, ownerId, teamId, version: before.version + 1, values };
}

type HeadValues = { name: string; ownerId?: number | null; teamId?: number | null };

const written = ({ userId }: Viewer, now: Date) => ({ updatedAt: now.getTime(), updatedById: userId });

/** The values of all fields as the database gives them back: what is not said is empty, and of yes/no it is no. */
const asKept = (type: RecordType, given: Values): Values =>
  Object.fromEntries(
    type.fields.map(({ key, kind }) => [key, kind === "yesNo" ? given[key] === true : (given[key] ?? null)]),
  );

/** What goes into columns, by the keys of the fields. */
function rowOf(type: RecordType, values: Values): Record<string, string | number | null> {
  const row: Record<string, string | number | null> = { ownerId: null, teamId: null };
  for (const { key, storage } of type.fields)
    if (storage !== "custom") row[key] = encode(values[key] ?? null);
  return row;
}

const encode = (value: Value): string | number | null =>
  typeof value === "boolean" ? Number(value) : Array.isArray(value) ? JSON.stringify(value) : value;

/** The admin-made fields' values as they are written; null when there are none. */
function customOf(type: RecordType, values: Values): string | null {
  const filled = stored(type, "custom").filter(({ key }) => values[key] !== null);
  return filled.length
    ? JSON.stringify(Object.fromEntries(filled.map(({ key }) => [key, values[key]])))
    : null;
}

/** A patch takes out what it has null. What else `custom` holds stays: of fields that are hidden at present, too. */
const patchOf = (type: RecordType, values: Values, changed: ReadonlySet<string>): string =>
  JSON.stringify(Object.fromEntries(stored(type, "custom", changed).map(({ key }) => [key, values[key]])));

const at = (name: string) => sql.placeholder(name);

const headColumns = [
  "type",
  "name",
  "ownerId",
  "teamId",
  "createdAt",
  "createdById",
  "updatedAt",
  "updatedById",
];

const add = prepared(insertInto(records, [...headColumns, "custom"]));

const addOwn = preparedFor((type: RecordType) =>
  insertInto(tableOf(type)!, ["id", ...stored(type, "own").map(({ key }) => key)]),
);

function insertInto(table: SQLiteTable, keys: readonly string[]): SQL {
  const names = keys.map((key) => bareColumn(table, key));
  return sql`insert into ${table} (${sql.join(names, sql`, `)}) values (${sql.join(keys.map(at), sql`, `)})`;
}

const keptChanges = 100;

/** The queries that write these fields, made once for each set of them. */
function changesOf(type: RecordType, changed: ReadonlySet<string>): Prepared[] {
  const known = changes(type);
  const keys = [...changed].sort().join();
  const made = known.get(keys) ?? [changeRecord(type, changed), ...changeOwn(type, changed)];
  if (known.size >= keptChanges) known.clear();
  known.set(keys, made);
  return made;
}

const changes = keptBy((_: RecordType) => new Map<string, Prepared[]>());

function changeRecord(type: RecordType, changed: ReadonlySet<string>): Prepared {
  const always = ["updatedAt", "updatedById"].map((key) => assignment(records, key));
  const custom = sql`custom = nullif(json_patch(coalesce(custom, '{}'), ${at("patch")}), '{}')`;
  const set = [
    ...[sql`version = version + 1`, ...always],
    ...stored(type, "record", changed).map(({ key }) => assignment(records, key)),
    ...(stored(type, "custom", changed).length ? [custom] : []),
  ];
  return prepared(sql`update ${records} set ${sql.join(set, sql`, `)} where id = ${at("id")}`);
}

function changeOwn(type: RecordType, changed: ReadonlySet<string>): Prepared[] {
  const table = tableOf(type);
  const set = stored(type, "own", changed).map(({ key }) => assignment(table!, key));
  if (!table || set.length === 0) return [];
  return [prepared(sql`update ${table} set ${sql.join(set, sql`, `)} where ${idOf(table)} = ${at("id")}`)];
}

const assignment = (table: SQLiteTable, key: string): SQL => sql`${bareColumn(table, key)} = ${at(key)}`;

/** A column's bare name, as `insert` and `set` want it. */
export function bareColumn(table: SQLiteTable, key: string): SQL {
  const column = (getTableColumns(table) as Record<string, { name: string; keyAsName: boolean }>)[key]!;
  return sql.raw(
    column.keyAsName ? column.name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : column.name,
  );
}

const storedIn = keptBy((type: RecordType) => Map.groupBy(type.fields, ({ storage }) => storage));

const stored = (type: RecordType, storage: Storage, keys?: ReadonlySet<string>): readonly Field[] => {
  const fields = storedIn(type).get(storage) ?? [];
  return keys ? fields.filter(({ key }) => keys.has(key)) : fields;
};
