import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { preparedFor } from "@/db/prepared";
import { records } from "@/db/schema";
import type { RecordRight } from "@/lib/access/permissions";
import { reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import type { Field, Value } from "@/lib/fields/field";
import { recordType } from "./registry";
import { columnOf, joinOwn } from "./tables";
import type { RecordType } from "./type";

/** A record as the engine holds it: every field of its type by key, in stored form. */
export type Stored = {
  id: number;
  type: string;
  name: string;
  ownerId: number | null;
  teamId: number | null;
  version: number;
  deletedAt: number | null;
  deletedById: number | null;
  values: Record<string, Value>;
};

declare const checked: unique symbol;
/** A record that this viewer may change. Only the access check mints it. */
export type Editable = Stored & { readonly [checked]: "edit" };

type Row = Record<string, unknown>;

/** Turns a column's raw content into a value: yes/no columns come as 0 and 1, lists as JSON. */
export function decode(field: Field, raw: unknown): Value {
  if (field.kind === "yesNo") return raw === 1 || raw === true;
  if (raw === null || raw === undefined) return null;
  return field.kind === "options" ? (JSON.parse(String(raw)) as string[]) : (raw as Value);
}

/** The columns of fields, each under its key. */
export const columns = (type: RecordType, fields: readonly Field[]): SQL =>
  sql.join(
    fields.map((field) => sql`${columnOf(type, field)} as ${sql.identifier(`f_${field.key}`)}`),
    sql`, `,
  );

/** What every reading of records selects besides its fields. */
export const head = sql`${records.id} as id, ${records.type} as type, ${records.name} as name,
  ${records.ownerId} as ownerId, ${records.teamId} as teamId, ${records.version} as version,
  ${records.deletedAt} as deletedAt, ${records.deletedById} as deletedById`;

/** A row as `head` and `columns` select it, as a record with the values of these fields. */
export function toStored(row: Row, fields: readonly Field[]): Stored {
  const { id, type, name, ownerId, teamId, version, deletedAt, deletedById } = row as unknown as Stored;
  const values = Object.fromEntries(fields.map((field) => [field.key, decode(field, row[`f_${field.key}`])]));
  return { id, type, name, ownerId, teamId, version, deletedAt, deletedById, values };
}

/** The record whoever asks, deleted ones too. For the engine's own work; screens go through `getRecord`. */
export function readWithoutAccess(type: RecordType, id: number): Stored | undefined {
  const row = oneOf(type).get<Row>({ id });
  return row && toStored(row, type.fields);
}

const oneOf = preparedFor(
  (type: RecordType) => sql`select ${head}, ${columns(type, type.fields)} from ${records}${joinOwn(type)}
    where ${records.id} = ${sql.placeholder("id")} and ${records.type} = ${type.name}`,
);

function reachable(
  viewer: Viewer,
  type: RecordType,
  id: number,
  right: RecordRight,
  called = type.labels.one,
): Stored {
  const record = readWithoutAccess(type, id);
  const there = record && record.deletedAt === null && reaches(viewer, type.name, right, record);
  if (!there) throw new NotFound(called);
  return record;
}

/** A live record that the viewer may see. Throws NotFound, whether it is missing, deleted or not theirs to see. */
export const getRecord = (viewer: Viewer, type: RecordType, id: number): Stored =>
  reachable(viewer, type, id, "view");

/** A live record that the viewer may change. Throws NotFound. */
export const editable = (viewer: Viewer, type: RecordType, id: number): Editable =>
  reachable(viewer, type, id, "edit") as Editable;

/** A live record that the viewer may delete. Throws NotFound. */
export const deletable = (viewer: Viewer, type: RecordType, id: number): Editable =>
  reachable(viewer, type, id, "delete") as Editable;

const ofSomeType = "The record";

/** The live record of whatever type, when the viewer may see it. Throws NotFound, which does not tell a type either. */
export function getAnyRecord(viewer: Viewer, id: number): Stored {
  const row = db().get<{ type: string } | undefined>(sql`select type from ${records} where id = ${id}`);
  if (!row) throw new NotFound(ofSomeType);
  return reachable(viewer, recordType(row.type), id, "view", ofSomeType);
}

/** Every record of a type, deleted ones too, in slices by id: as many at a time as `slice`, whatever there is in all. */
export function* allWithoutAccess(type: RecordType, slice = 500): Generator<Stored[]> {
  for (let last = 0; ; ) {
    const rows =
      db().all<Row>(sql`select ${head}, ${columns(type, type.fields)} from ${records}${joinOwn(type)}
      where ${records.id} > ${last} and ${records.type} = ${type.name} order by ${records.id} limit ${slice}`);
    if (rows.length === 0) return;
    last = rows.at(-1)!.id as number;
    yield rows.map((row) => toStored(row, type.fields));
  }
}
