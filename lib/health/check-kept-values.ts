import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { customIndexes, customValues, records } from "@/db/schema";
import { keptRowsOf } from "@/lib/records/kept-values";
import type { KeptField } from "@/lib/records/made";
import { keptFields, recordTypes } from "@/lib/records/registry";

const slice = 500;

type Row = { id: number; custom: string | null; deletedAt: number | null };

/** Yields a sentence for every record that lists find or order by other values of admin-made fields than it holds. */
export function* checkKeptValues(): Generator<string> {
  const ready = new Set(
    db()
      .select()
      .from(customIndexes)
      .all()
      .flatMap(({ id, readyAt }) => (readyAt ? id : [])),
  );
  for (const { name, labels } of recordTypes()) {
    const fields = keptFields(name).filter(({ id }) => ready.has(id));
    if (fields.length > 0)
      for (const id of misplaced(name, fields))
        yield `Lists: ${labels.one} ${id} stands where its fields do not put it.`;
  }
}

function* misplaced(type: string, fields: readonly KeptField[]): Generator<number> {
  for (let last = 0; ; ) {
    const rows = db().all<Row>(sql`select id, custom, deleted_at as deletedAt from ${records}
      where id > ${last} and type = ${type} order by id limit ${slice}`);
    if (rows.length === 0) return;
    const kept = keptBetween(rows[0]!.id, rows.at(-1)!.id, fields);
    for (const { id, custom, deletedAt } of rows) {
      const wanted = deletedAt === null ? keptRowsOf(fields, custom) : [];
      if (JSON.stringify(wanted) !== JSON.stringify(kept.get(id) ?? [])) yield id;
    }
    last = rows.at(-1)!.id;
  }
}

type Kept = { recordId: number; row: string };

/** The rows of these records by record, in the order of the fields. */
function keptBetween(from: number, to: number, fields: readonly KeptField[]): Map<number, unknown[]> {
  const ids = JSON.stringify(fields.map(({ id }) => id));
  const rows = db().all<Kept>(sql`select record_id as recordId, json_array(index_id, nth, value) as row
    from ${customValues} where record_id between ${from} and ${to}
      and index_id in (select value from json_each(${ids})) order by record_id, index_id, nth`);
  const found = new Map<number, unknown[]>();
  for (const { recordId, row } of rows)
    found.set(recordId, [...(found.get(recordId) ?? []), JSON.parse(row)]);
  return found;
}
