import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { customIndexes, customValues } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import type { Option } from "@/lib/fields/field";
import { visibleNames } from "@/lib/records/names";
import type { FieldRow } from "./field-rows";

/** The index of a field. Throws Invalid, beside the field that asks, while it is still being filled. */
export function readyIndexOf({ type, key }: FieldRow, asks: string): number {
  const row = db().get<{ id: number; readyAt: number | null } | undefined>(sql`select id, ready_at as readyAt
    from ${customIndexes} where type = ${type} and key = ${key}`);
  if (!row?.readyAt)
    throw new Invalid({ [asks]: "The values of this field are still being gathered. Try again soon." });
  return row.id;
}

/** The first records that hold a value, as far as the viewer may see them, by name. */
export function holders(viewer: Viewer, indexId: number, value: SQL | string | number): string {
  const rows = db().all<{ id: number }>(sql`select ${customValues.recordId} as id from ${customValues}
    where ${customValues.indexId} = ${indexId} and ${customValues.value} = ${value} limit 4`);
  const named = visibleNames(
    viewer,
    rows.map(({ id }) => id),
  );
  const names = rows.map(({ id }) => named.get(id)?.name ?? "another record");
  return new Intl.ListFormat("en-US").format(rows.length > 3 ? [...names.slice(0, 3), "others"] : names);
}

/** Throws Invalid where a record holds an option that is not among `kept`: what it says would be lost. */
export function refuseUsedOptions(viewer: Viewer, before: FieldRow, kept: readonly Option[]): void {
  const options = (before.settings.options ?? []) as readonly Option[];
  const gone = options.filter(({ value }) => !kept.some((option) => option.value === value));
  if (gone.length === 0) return;
  const indexId = readyIndexOf(before, "options");
  for (const { value, label } of gone) {
    const names = holders(viewer, indexId, value);
    if (names) throw new Invalid({ options: `“${label}” is chosen on ${names}. Change that first.` });
  }
}
