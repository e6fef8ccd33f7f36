import { getTableColumns, SQL, sql } from "drizzle-orm";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { records } from "@/db/schema";
import { scopeOfTypes } from "@/lib/access/scope";
import type { Field } from "@/lib/fields/field";
import { sortsBy } from "@/lib/filters/filter";
import { builtinTypes } from "@/lib/records/builtin";
import { tableOf } from "@/lib/records/tables";
import type { RecordType } from "@/lib/records/type";
import { newWorld } from "@/tests/support/world";

/** The columns that an index begins with; in `records` after the type. */
function led(table: SQLiteTable, place: number): Set<string> {
  const all = Object.entries(getTableColumns(table));
  const config = getTableConfig(table);
  const first = config.indexes.map(({ config: { columns } }) => columns[place]);
  const named = all.filter(
    ([, column]) =>
      column.isUnique ||
      first.some((each) => !(each instanceof SQL) && each && "name" in each && each.name === column.name),
  );
  return new Set(named.map(([key]) => key));
}

const indexed = (type: RecordType, field: Field) =>
  field.storage === "record"
    ? field.key === "name" || led(records, 1).has(field.key)
    : led(tableOf(type)!, 0).has(field.key);

test("every field that a list sorts by has an index that gives its order", () => {
  const without = builtinTypes.flatMap((type) =>
    type.fields
      .filter((field) => sortsBy(field) && !indexed(type, field))
      .map((field) => `${type.name}.${field.key}`),
  );
  expect(without).toEqual([]);
});

test("records that are asked for by id are found by it, whatever types the viewer may see", () => {
  const { admin } = newWorld();
  const types = builtinTypes.map(({ name }) => name);
  const plan = db().all<{ detail: string }>(sql`explain query plan select name from ${records}
    where ${records.id} in (select value from json_each('[1]')) and ${records.deletedAt} is null
      and ${scopeOfTypes(admin, types, "view")}`);
  expect(plan[0]?.detail).toContain("INTEGER PRIMARY KEY");
});
