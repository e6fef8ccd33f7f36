import { getTableColumns, SQL } from "drizzle-orm";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { records } from "@/db/schema";
import type { Field } from "@/lib/fields/field";
import { sortsBy } from "@/lib/filters/filter";
import { builtinTypes } from "@/lib/records/builtin";
import { tableOf } from "@/lib/records/tables";
import type { RecordType } from "@/lib/records/type";

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
