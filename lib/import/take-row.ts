import { db } from "@/db/client";
import { importKeys, importRows } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { linkRecords } from "@/lib/records/links";
import type { Stored } from "@/lib/records/record";
import { fieldOf } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import { createRecord, updateRecord } from "@/lib/records/write";
import { holders } from "./find";
import type { ReadRow } from "./read-row";
import type { Scratch } from "./scratch";
import { matchFields } from "./targets";

/** What an import does with the rows of one file. */
export type Plan = {
  importId: number;
  fileId: number;
  type: RecordType;
  strict: boolean;
  found: "update" | "skip";
  missing: "create" | "skip";
};

export type Outcome = {
  what: "created" | "updated" | "skipped";
  /** What of the row was left out, and why. */
  told: string[];
};

type Context = { viewer: Viewer; plan: Plan; scratch: Scratch | null; now: Date };

/** Makes or changes the record that a row means. Throws Invalid or NotFound for a row that cannot be taken. */
export function takeRow(context: Context, row: number, read: ReadRow): Outcome {
  const { viewer, plan, scratch } = context;
  const ids = read.key ? holders(viewer, plan.type, read.key.field, read.key.value) : [];
  if (ids.length > 1)
    throw new Invalid(
      {},
      `More than one ${plan.type.labels.one.toLowerCase()} has this ${read.key!.field.label}.`,
    );
  const isEarlierRow = ids.length === 0 && read.key !== null && scratch?.knows(plan.type.name, read.key);
  const isThere = ids.length > 0 || isEarlierRow;
  if ((isThere ? plan.found : plan.missing) === "skip") return { what: "skipped", told: [] };
  const written = write(context, ids[0], read);
  finish(context, row, read, written.record);
  return { what: isThere ? "updated" : "created", told: written.told };
}

/** Sets what had to wait for all rows, on the record that the row became. */
export function takeLater(context: Context, recordId: number, read: ReadRow): string[] {
  const { record, told } = write(context, recordId, read);
  linkOthers(context, record.id, read);
  return told;
}

/**
 * Writes what could be read. What the engine will not have is left out as well, unless the import is strict; a field
 * that must be there is left out of nothing, and the engine says so.
 */
function write(context: Context, id: number | undefined, read: ReadRow): { record: Stored; told: string[] } {
  const { plan } = context;
  if (plan.strict && Object.keys(read.unread).length) throw new Invalid(read.unread);
  try {
    return { record: save(context, id, read), told: Object.values(read.unread) };
  } catch (error) {
    const fields = error instanceof Invalid ? error.fields : {};
    const bad = Object.keys(fields).filter((key) => key in read.input);
    if (plan.strict || bad.length === 0) throw withReasons(error, read.unread);
    const kept = Object.fromEntries(Object.entries(read.input).filter(([key]) => !bad.includes(key)));
    const unread = { ...read.unread, ...Object.fromEntries(bad.map((key) => [key, fields[key]!])) };
    return write(context, id, { ...read, input: kept, unread });
  }
}

/** Where a required value is missing because it could not be read, the better reason is why. */
const withReasons = (error: unknown, unread: Record<string, string>): unknown =>
  error instanceof Invalid ? new Invalid({ ...error.fields, ...unread }, error.message) : error;

/** A record that nobody is said to own is whoever's who imports it. */
function save({ viewer, plan, now }: Context, id: number | undefined, { input, origin }: ReadRow): Stored {
  if (id !== undefined) return updateRecord(viewer, plan.type.name, id, input, now);
  const nobodys = !("ownerId" in input) && plan.type.fields.some(({ key }) => key === "ownerId");
  const owned = nobodys ? { ...input, ownerId: viewer.userId } : input;
  return createRecord(viewer, plan.type.name, owned, now, origin);
}

/** Links the record to others, and notes what later rows have to know of it: a dry run beside the store. */
function finish(context: Context, row: number, read: ReadRow, record: Stored): void {
  const { plan, scratch } = context;
  linkOthers(context, record.id, read);
  if (scratch) scratch.remember(plan.type.name, keysOf(plan.type, record, read.sourceKey));
  else note(plan, row, read, record.id);
}

function note({ importId, fileId, type }: Plan, row: number, read: ReadRow, recordId: number): void {
  if (read.hasMore) db().insert(importRows).values({ fileId, row, recordId }).run();
  if (read.sourceKey === null) return;
  const key = { importId, type: type.name, value: read.sourceKey, recordId };
  db().insert(importKeys).values(key).onConflictDoNothing().run();
}

function linkOthers({ viewer, plan, now }: Context, id: number, read: ReadRow): void {
  for (const { relation, others } of read.links)
    for (const other of others)
      if (!other.standIn) linkRecords(viewer, { type: plan.type.name, id, relation }, other.id, now);
}

const keysOf = (type: RecordType, { values }: Stored, sourceKey: string | null) => [
  ...matchFields(type).flatMap((field) =>
    values[field.key] === null ? [] : [{ field, value: values[field.key]! }],
  ),
  ...(sourceKey === null ? [] : [{ field: fieldOf(type, "number"), value: sourceKey }]),
];
