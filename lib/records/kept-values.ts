import { type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db } from "@/db/client";
import { customValues, records } from "@/db/schema";
import type { Field, KindName, Value } from "@/lib/fields/field";
import type { Operator } from "@/lib/fields/kind";
import type { Condition } from "@/lib/filters/condition";
import type { KeptField } from "./made";
import type { Stored } from "./record";
import { keptFields } from "./registry";

/**
 * Brings the kept values of a record's admin-made fields to what the record says, so that lists find and order it by
 * them. Of a record that is not live nothing is kept. Within the transaction of the write.
 */
export function keepValues(before: Stored | null, after: Stored | null): void {
  const { id, type } = (after ?? before)!;
  const fields = keptFields(type);
  const moved =
    before?.deletedAt === null && after ? fields.filter(({ key }) => differs(key, before, after)) : fields;
  if (moved.length === 0) return;
  const ids = JSON.stringify(moved.map((field) => field.id));
  db().run(
    sql`delete from ${customValues} where record_id = ${id} and index_id in (select value from json_each(${ids}))`,
  );
  if (after) write(id, moved);
}

const differs = (key: string, before: Stored, after: Stored) =>
  JSON.stringify(before.values[key]) !== JSON.stringify(after.values[key]);

function write(id: number, fields: readonly KeptField[]): void {
  const held = db().get<{ custom: string | null }>(sql`select custom from ${records} where id = ${id}`);
  const rows = keptRowsOf(fields, held?.custom ?? null);
  db().run(sql`insert into ${customValues} (record_id, index_id, nth, value)
    select ${id}, value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(rows)})`);
}

/** Field, number and value of each row that is to be kept of a record's `custom`. */
export function keptRowsOf(
  fields: readonly KeptField[],
  custom: string | null,
): [index: number, nth: number, value: string | number | null][] {
  const values = JSON.parse(custom ?? "{}") as Record<string, Value>;
  return fields.flatMap(({ id, key, kind }) =>
    keptOf(kind, values[key] ?? null).map((value, nth): [number, number, string | number | null] => [
      id,
      nth,
      value,
    ]),
  );
}

/** What is kept of a value: every option of several, and of a long text only that there is one. */
function keptOf(kind: KindName, value: Value): (string | number | null)[] {
  if (kind === "yesNo") return [Number(value === true)];
  if (value === null) return [null];
  if (Array.isArray(value)) return value;
  return kind === "longText" ? [1] : [value as string | number];
}

/**
 * Keeps the values of a field for the records with ids above `from` up to `to`, as far as that was not done by a write
 * of theirs.
 */
export function keepSlice(type: string, { id, key, kind }: KeptField, from: number, to: number): void {
  const path = `$."${key}"`;
  const value = sql`json_extract(${records.custom}, ${path})`;
  const each = kind === "options";
  const one = { yesNo: sql`coalesce(${value}, 0)`, longText: sql`iif(${value} is null, null, 1)` }[
    kind as string
  ];
  const kept = each ? sql`coalesce(one.key, 0), one.value` : sql`0, ${one ?? value}`;
  const options = each ? sql`left join json_each(${records.custom}, ${path}) as one` : sql``;
  db().run(sql`insert or ignore into ${customValues} (record_id, index_id, nth, value)
    select ${records.id}, ${id}, ${kept} from ${records} ${options}
    where ${records.id} > ${from} and ${records.id} <= ${to} and ${records.type} = ${type}
      and ${records.deletedAt} is null`);
}

/** The column of kept values. */
export const keptColumn = sql`${customValues.value}`;

/** That a kept value is this field's. */
export const keptOfField = (index: number): SQL => sql`${customValues.indexId} = ${index}`;

const one = alias(customValues, "one");

/**
 * The ids of the live records whose value of an admin-made field meets an operator, straight from the index, and the
 * same asked of one record; nothing where what is kept does not answer it.
 */
export function keptAnswers(
  { index, kind }: Field,
  { where, kept = where }: Pick<Operator, "where" | "kept">,
  ask: (where: Operator["where"], value: SQL) => SQL,
): Pick<Condition, "ids" | "ofKept" | "ofValue"> {
  if (!index?.ready || !kept) return {};
  const distinct = kind === "options" ? sql`distinct ` : sql``;
  return {
    ids: sql`select ${distinct}${customValues.recordId} as id from ${customValues}
      where ${keptOfField(index.id)} and ${ask(kept, keptColumn)}`,
    // By its key and not by its value: the index of values would be walked for each record.
    ofKept: (id) => sql`exists (select 1 from ${customValues} as ${one}
      where ${one.recordId} = ${id} and ${one.indexId} = ${index.id} and ${ask(kept, sql`+${one.value}`)})`,
    ofValue: (value) => ask(kept, value),
  };
}

/** The live record, other than `id`, that holds this value of an admin-made field. */
export const keptHolderOf = (index: number, value: Value, id: number | null) =>
  db().get<{ id: number } | undefined>(sql`select ${customValues.recordId} as id from ${customValues}
    where ${keptOfField(index)} and ${keptColumn} = ${value} and ${customValues.recordId} is not ${id} limit 1`);

/** Empties the admin-made links to a record that is being erased, as the database does those of its own columns. */
export function forgetLinksTo(id: number, types: readonly string[]): void {
  for (const type of types)
    for (const { id: index, key } of keptFields(type).filter(({ kind }) => kind === "link")) {
      const holders = sql`select record_id from ${customValues} where index_id = ${index} and value = ${id}`;
      db().run(
        sql`update ${records} set custom = json_remove(custom, ${`$."${key}"`}) where id in (${holders})`,
      );
      db().run(sql`update ${customValues} set value = null where index_id = ${index} and value = ${id}`);
    }
}
