import { and, eq, sql } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { customFields, customIndexes, records } from "@/db/schema";
import type { KindName } from "@/lib/fields/field";
import { enqueue } from "@/lib/jobs/enqueue";
import { letOthersPass } from "@/lib/operations/pace";
import { keepSlice } from "@/lib/records/kept-values";
import { remake } from "./remake";

/** So many records are taken in one transaction: a few milliseconds, and few enough waits for the disk in all. */
const slice = 500;

/** Begins to keep a new field's values in order: at once where the type has no records yet, else by a job. */
export function beginIndex(type: string, key: string, now: Date): void {
  const lastId = db().get<{ id: number | null }>(sql`select max(id) as id from ${records}`)?.id ?? 0;
  const isEmpty = !db().get(sql`select 1 from ${records} where ${records.type} = ${type} limit 1`);
  const state = isEmpty ? { filledTo: lastId, readyAt: now } : { filledTo: 0 };
  const row = { type, key, lastId, ...state };
  const { id } = db().insert(customIndexes).values(row).returning({ id: customIndexes.id }).get();
  if (!isEmpty) enqueue("fill-field-index", { indexId: id }, now);
}

/** Fills an index to its end, in slices that nobody has to wait for. A killed process goes on where it was. */
export async function fillIndex(indexId: number, now: Date): Promise<void> {
  while (!fillSlice(indexId, now)) await letOthersPass();
}

/** Takes the next records into an index. Gives true when it holds all of them. */
function fillSlice(indexId: number, now: Date): boolean {
  const index = indexRow(indexId);
  if (!index || index.readyAt) return true;
  const to = endOfSlice(index.filledTo, index.lastId);
  if (to === null) return finish(indexId, now);
  transact(() => {
    keepSlice(index.type, { id: index.id, key: index.key, kind: index.kind }, index.filledTo, to);
    db().update(customIndexes).set({ filledTo: to }).where(eq(customIndexes.id, indexId)).run();
  });
  return false;
}

function indexRow(id: number) {
  const row = db()
    .select({ index: customIndexes, kind: customFields.kind })
    .from(customIndexes)
    .innerJoin(
      customFields,
      and(eq(customFields.type, customIndexes.type), eq(customFields.key, customIndexes.key)),
    )
    .where(eq(customIndexes.id, id))
    .get();
  return row && { ...row.index, kind: row.kind as KindName };
}

/** The id of the record that ends the slice; null when there is none left. */
const endOfSlice = (from: number, lastId: number): number | null =>
  db().get<{ id: number | null }>(sql`select max(id) as id from (select ${records.id} as id from ${records}
    where ${records.id} > ${from} and ${records.id} <= ${lastId} order by ${records.id} limit ${slice})`)
    ?.id ?? null;

function finish(indexId: number, now: Date): true {
  remake(() => db().update(customIndexes).set({ readyAt: now }).where(eq(customIndexes.id, indexId)).run());
  return true;
}
