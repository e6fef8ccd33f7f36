import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { events, users } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Conflict } from "@/lib/errors";
import type { Field } from "@/lib/fields/field";
import { toForm } from "@/lib/fields/form";
import { kinds } from "@/lib/fields/kinds";
import type { Values } from "./behaviour";
import { localeOf } from "./locale";
import { namesIn, referencesOf, seen as visible } from "./names";
import type { Stored } from "./record";
import type { RecordType } from "./type";

/**
 * Refuses a form that was filled in over values that are no longer there (SPEC.md 2.8). Only the fields that
 * it changes count, and one that both people changed to the same value is no conflict.
 */
export function refuseStale(
  viewer: Viewer,
  type: RecordType,
  current: Stored,
  sent: Values,
  shown: Values,
): void {
  const fields = type.fields.filter(
    ({ key }) =>
      key in sent &&
      key in shown &&
      differ(current.values[key], shown[key]) &&
      differ(current.values[key], sent[key]),
  );
  if (fields.length) throw new Conflict(describe(viewer, current, sent, fields));
}

const differ = (a: unknown, b: unknown) => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null);

function describe(viewer: Viewer, current: Stored, sent: Values, fields: readonly Field[]) {
  const references = referencesOf(viewer, fields, [current, { ...current, values: sent }]);
  const names = namesIn(references);
  const locale = localeOf(viewer);
  return fields.map((field) => {
    const read = (values: Values) => visible(field, values[field.key] ?? null, references);
    const show = (values: Values) => kinds[field.kind].format(read(values), field, locale, names) || "empty";
    const stands = toForm(field, read(current.values), locale);
    return {
      field: field.key,
      label: field.label,
      yours: show(sent),
      theirs: show(current.values),
      by: whoChanged(current.id, field.key),
      stands,
    };
  });
}

/** Who changed the field last, as the history tells it; where it does not, who changed the record last. */
function whoChanged(id: number, key: string): string {
  const change = db().get<{ actorId: number | null }>(sql`select ${events.actorId} as actorId from ${events}
    where ${events.subject} = 'record' and ${events.subjectId} = ${id} and ${events.kind} = 'record.changed'
      and exists (select 1 from json_each(${events.content}, '$.changes') where json_extract(value, '$.field') = ${key})
    order by ${events.id} desc limit 1`);
  const editor = sql`(select updated_by_id from records where id = ${id})`;
  const row = db()
    .select({ first: users.firstName, last: users.lastName })
    .from(users)
    .where(eq(users.id, change ? sql`${change.actorId}` : editor))
    .get();
  return row ? `${row.first} ${row.last}` : "Rapport";
}
