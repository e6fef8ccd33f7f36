import { getTableColumns, is, type SQL, sql } from "drizzle-orm";
import { getTableConfig, type SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { db } from "@/db/client";
import * as schema from "@/db/schema";
import type { Field } from "@/lib/fields/field";
import { keepValues, keptOfField } from "@/lib/records/kept-values";
import { readWithoutAccess } from "@/lib/records/record";
import { recordTypes } from "@/lib/records/registry";
import { bareColumn } from "@/lib/records/rows";
import { columnOf, tableOf } from "@/lib/records/tables";
import type { RecordType } from "@/lib/records/type";

/** The key of a row, column by column. */
export type Key = (string | number)[];

/** Somewhere that names a record, so that a merge must name the survivor there. */
export type Place = {
  name: string;
  /** The link field that it is, for which each record has a history. */
  field?: { type: string; key: string };
  /** Names `to` wherever it named `from`; gives the keys of the rows, as they are then. */
  move: (from: number, to: number) => Key[];
  /** The same for these rows alone, as far as they still name `from`. */
  moveThese: (from: number, to: number, keys: readonly Key[]) => Key[];
};

/**
 * The ledger is append-only and carried over row by row; merges tell of the very records that were merged; kept values
 * and the stages that a deal has been in are each record's own.
 */
const left: SQLiteTable[] = [schema.scoreEvents, schema.merges, schema.customValues, schema.stageEntries];

/** Every place in the store that names a record, found by the foreign keys of the schema and the fields of types. */
export const places = (): Place[] => [...columnsThatName().map(placeOf), ...customPlaces()];

type Naming = { table: SQLiteTable; column: SQLiteColumn; others: SQLiteColumn[]; key: SQLiteColumn[] };

function columnsThatName(): Naming[] {
  const tables = (Object.values(schema) as SQLiteTable[]).filter((each) => is(each, SQLiteTable));
  return tables
    .filter((table) => !left.includes(table))
    .flatMap((table) => {
      const columns = namingIn(table);
      return columns
        .filter((column) => !column.primary && !isMirrored(table, column))
        .map((column) => {
          const others = columns.filter((other) => other !== column);
          return { table, column, others, key: keyOf(table) };
        });
    });
}

const namingIn = (table: SQLiteTable): SQLiteColumn[] =>
  getTableConfig(table)
    .foreignKeys.map((foreignKey) => foreignKey.reference())
    .filter(({ foreignTable }) => foreignTable === schema.records)
    .map(({ columns }) => columns[0]!);

function keyOf(table: SQLiteTable): SQLiteColumn[] {
  const { primaryKeys, columns, name } = getTableConfig(table);
  const key = primaryKeys[0]?.columns ?? columns.filter((column) => column.primary);
  if (key.length === 0) throw new Error(`${name} has no primary key.`);
  return key;
}

/** Of two fields that point at each other each follows the other (lib/records/mirror.ts). */
const isMirrored = (table: SQLiteTable, column: SQLiteColumn): boolean =>
  recordTypes().some(
    (type) =>
      tableOf(type) === table &&
      type.fields.some(({ key, mirror }) => mirror && columnAt(table, key) === column),
  );

const columnAt = (table: SQLiteTable, key: string): SQLiteColumn | undefined =>
  (getTableColumns(table) as Record<string, SQLiteColumn>)[key];

function placeOf({ table, column, others, key }: Naming): Place {
  const property = Object.entries(getTableColumns(table)).find(([, each]) => each === column)![0];
  const type = recordTypes().find((each) => tableOf(each) === table);
  // A record is not to name itself, nor a row the survivor at both ends.
  const apart = (to: number) =>
    sql.join(
      others.map((other) => sql` and ${other} is not ${to}`),
      sql``,
    );
  const change = (from: number, to: number, which: SQL): Key[] =>
    keysOf(sql`update or ignore ${table} set ${bareColumn(table, property)} = ${to}
      where ${column} = ${from}${which}${apart(to)} returning json_array(${listed(key)}) as key`);
  return {
    name: `${getTableConfig(table).name}.${property}`,
    field: type && { type: type.name, key: property },
    move: (from, to) => change(from, to, sql``),
    moveThese: (from, to, keys) => change(from, to, sql` and ${amongKeys(key, keys)}`),
  };
}

const listed = (columns: readonly SQLiteColumn[]): SQL =>
  sql.join(
    columns.map((column) => sql`${column}`),
    sql`, `,
  );

const amongKeys = (columns: readonly SQLiteColumn[], keys: readonly Key[]): SQL => {
  const parts = columns.map((_, at) => sql`json_extract(value, ${`$[${at}]`})`);
  return sql`(${listed(columns)}) in (select ${sql.join(parts, sql`, `)} from json_each(${JSON.stringify(keys)}))`;
};

const keysOf = (query: SQL): Key[] =>
  db()
    .all<{ key: string }>(query)
    .map(({ key }) => JSON.parse(key) as Key);

/** Links that an admin added as fields; their values stand in one column with others. */
const customPlaces = (): Place[] =>
  recordTypes().flatMap((type) =>
    type.fields.filter(({ kind, storage }) => kind === "link" && storage === "custom").map(customPlace(type)),
  );

const customPlace =
  (type: RecordType) =>
  (field: Field): Place => {
    const { records } = schema;
    const change = (from: number, to: number, which: SQL): Key[] => {
      const keys = keysOf(sql`update ${records} set custom = json_set(custom, ${`$."${field.key}"`}, ${to})
        where ${records.type} = ${type.name} and ${pointing(type, field, from)}
          and ${records.id} is not ${to}${which} returning json_array(id) as key`);
      for (const [id] of keys) keepAnew(type, Number(id));
      return keys;
    };
    return {
      name: `${type.name}.custom.${field.key}`,
      field: { type: type.name, key: field.key },
      move: (from, to) => change(from, to, sql``),
      moveThese: (from, to, keys) => change(from, to, sql` and ${amongKeys([records.id], keys)}`),
    };
  };

/** By the index of the field, once it is made. */
function pointing(type: RecordType, field: Field, to: number): SQL {
  const { records, customValues } = schema;
  const holds = sql`${columnOf(type, field)} = ${to}`;
  if (!field.index?.ready) return holds;
  return sql`${records.id} in (select ${customValues.recordId} from ${customValues}
    where ${keptOfField(field.index.id)} and ${customValues.value} = ${to}) and ${holds}`;
}

function keepAnew(type: RecordType, id: number): void {
  const record = readWithoutAccess(type, id);
  if (record?.deletedAt === null) keepValues(null, record);
}
