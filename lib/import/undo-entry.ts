import { sql } from "drizzle-orm";
import { prepared, preparedFor } from "@/db/prepared";
import { events, importSpans, productLines, scoreEvents } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { isExpected } from "@/lib/errors";
import { type Change, type EventContent, namingKinds } from "@/lib/events/event";
import { reverse } from "@/lib/experience/reversal";
import type { Value } from "@/lib/fields/field";
import type { Fault } from "@/lib/operations/define";
import { eraseWithoutAccess } from "@/lib/records/bin";
import { builtinTypes } from "@/lib/records/builtin";
import { eraseLink } from "@/lib/records/links";
import { editable, readWithoutAccess, type Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { columnOf, tableOf } from "@/lib/records/tables";
import type { RecordType } from "@/lib/records/type";
import { applyChange } from "@/lib/records/write";
import type { Written } from "./spans";

export type Undoing = { viewer: Viewer; importId: number; sinceEvent: number; now: Date };

type Undone = { what: "removed" | "putBack" | "kept" | null; fault?: Fault };

const nothing: Undone = { what: null };

const at = (name: string) => sql.placeholder(name);

/** Turns one entry of the history round. Consequences of others, such as points, go with what they came of. */
export function undoEntry(undoing: Undoing, row: Written): Undone {
  if (row.content === null || row.subjectId === null) return nothing;
  const event = { ...JSON.parse(row.content), kind: row.kind } as EventContent;
  switch (event.kind) {
    case "record.created":
      return removeMade(undoing, recordType(event.type), row.subjectId);
    case "record.changed":
      return putBack(undoing, recordType(event.type), row.subjectId, event.changes);
    case "record.linked":
      eraseLink(undoing.viewer, event.to.relation, row.subjectId, event.to.id, undoing.now);
      return nothing;
    case "score.moved":
      if (event.cause === "case_reopened") takeBack(undoing, event.scoreEventId);
      return nothing;
    default:
      return nothing;
  }
}

/** Erases a record that the import made, unless somebody has worked with it since. */
function removeMade(undoing: Undoing, type: RecordType, id: number): Undone {
  const record = readWithoutAccess(type, id);
  if (!record) return nothing;
  const reason = changedSince(undoing, id) ?? pointedAt(type, id);
  if (reason) return { what: "kept", fault: { recordId: id, label: record.name, reason } };
  eraseWithoutAccess(undoing.viewer, record, undoing.now);
  return { what: "removed" };
}

/** That an entry of the history is one that the import wrote. */
const byImport = sql`exists (select 1 from ${importSpans} where ${importSpans.importId} = ${at("importId")}
  and ${events.id} between ${importSpans.fromEvent} and ${importSpans.toEvent})`;

function changedSince({ importId, sinceEvent }: Undoing, id: number): string | undefined {
  const found = changedBy.get({ importId, sinceEvent, id });
  return found ? "It was changed since the import, so it stays." : undefined;
}

const changedBy = prepared(sql`select 1 from ${events}
  where ${events.subject} = 'record' and ${events.subjectId} = ${at("id")} and ${events.id} <= ${at("sinceEvent")}
    and ${events.kind} not in (select value from json_each(${JSON.stringify(["record.deleted", ...namingKinds])}))
    and not ${byImport} limit 1`);

/** What other records point at stays, or they would lose it. */
const pointedAt = (type: RecordType, id: number): string | undefined =>
  pointing(type).get({ id }) ? "Another record points at it, so it stays." : undefined;

const pointing = preparedFor((type: RecordType) => {
  const columns = builtinTypes.flatMap((other) =>
    other.fields
      .filter(({ kind, to }) => kind === "link" && to === type.name)
      .map((field) => sql`select 1 from ${tableOf(other)} where ${columnOf(other, field)} = ${at("id")}`),
  );
  const lines = sql`select 1 from ${productLines} where ${productLines.productId} = ${at("id")}`;
  const all = type.name === "product" ? [...columns, lines] : columns;
  return sql`select 1 where ${sql.join([sql`0`, ...all.map((query) => sql`exists (${query})`)], sql` or `)}`;
});

/** Gives fields the values that they had before the import; those that were changed since are left and told. */
function putBack(undoing: Undoing, type: RecordType, id: number, changes: readonly Change[]): Undone {
  const { viewer, now } = undoing;
  const record = readWithoutAccess(type, id);
  if (!record) return nothing;
  if (record.deletedAt !== null)
    return kept(record, "It is in the Recycle Bin, so what the import changed in it stays.");
  const open = changes.filter(
    ({ field, from }) => field in record.values && !same(record.values[field], from),
  );
  const lost = open.filter(({ field, to }) => !same(record.values[field], to));
  const values = Object.fromEntries(
    open
      .filter((change) => !lost.includes(change))
      .map(({ field, from }) => [field, (from ?? null) as Value]),
  );
  const pointsBefore = lastReopening(id);
  if (Object.keys(values).length)
    applyChange(viewer, type, editable(viewer, type, id), { values, errors: {}, heldBy: "itself" }, now);
  for (const row of reopeningsAfter(id, pointsBefore)) reverse(viewer, row.id, now);
  if (lost.length === 0) return wasMade(undoing, id) ? nothing : { what: "putBack" };
  return kept(record, `${labels(type, lost)} changed since the import and stays as it is.`);
}

/** What the import made itself is not put back but removed, a little later. */
const wasMade = ({ importId }: Undoing, id: number): boolean => madeBy.get({ importId, id }) !== undefined;

const madeBy = prepared(sql`select 1 from ${events}
  where ${events.subject} = 'record' and ${events.subjectId} = ${at("id")}
    and ${events.kind} = 'record.created' and ${byImport} limit 1`);

const kept = ({ id, name }: Stored, reason: string): Undone => ({
  what: "kept",
  fault: { recordId: id, label: name, reason },
});

const labels = (type: RecordType, changes: readonly Change[]) =>
  changes.map(({ field }) => type.fields.find(({ key }) => key === field)?.label ?? field).join(", ");

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * Putting a closed case back to open is no reopening that a customer would feel: it costs nothing. What only went along
 * to another account is an older one, which they felt.
 */
const reopeningsAfter = (caseId: number, after: number) => reopenings.all<{ id: number }>({ caseId, after });

const reopenings = prepared(sql`select id from ${scoreEvents}
  where ${scoreEvents.caseId} = ${at("caseId")} and ${scoreEvents.kind} = 'case_reopened'
    and ${scoreEvents.id} > ${at("after")} and ${scoreEvents.originalId} is null`);

const lastReopening = (caseId: number): number => lastScoring.get<{ id: number | null }>({ caseId })?.id ?? 0;

const lastScoring = prepared(
  sql`select max(id) as id from ${scoreEvents} where ${scoreEvents.caseId} = ${at("caseId")}`,
);

function takeBack({ viewer, now }: Undoing, scoreEventId: number): void {
  if (wentAlong.get({ scoreEventId })) return;
  try {
    reverse(viewer, scoreEventId, now);
  } catch (error) {
    // It was taken back already, or its account is gone.
    if (!isExpected(error)) throw error;
  }
}

const wentAlong = prepared(
  sql`select 1 from ${scoreEvents} where id = ${at("scoreEventId")} and original_id is not null`,
);
