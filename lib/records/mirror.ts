import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { appendEvent } from "@/lib/events/append";
import type { Field, Value } from "@/lib/fields/field";
import { editable, readWithoutAccess, type Stored } from "./record";
import { fieldOf, recordType } from "./registry";
import { updateRow } from "./rows";
import type { RecordType } from "./type";

/**
 * Keeps both ends of a one-to-one link pointing at each other: an account's primary contact, a contact's
 * primary account. Whoever was linked before lets go. A record that comes back finds its place only when it
 * was not given away meanwhile.
 */
export function mirrorLinks(
  viewer: Viewer,
  type: RecordType,
  before: Stored | null,
  after: Stored | null,
  now: Date,
): void {
  if (!after) return;
  for (const field of type.fields.filter((each) => each.mirror)) {
    const was = before?.values[field.key] ?? null;
    const is = after.values[field.key] ?? null;
    if (was === is) continue;
    const other = recordType(field.to!);
    const back = fieldOf(other, field.mirror!);
    if (was !== null) release(viewer, other, back, Number(was), after.id, now);
    if (is !== null) take(viewer, type, field, other, back, Number(is), after.id, now);
  }
}

function release(
  viewer: Viewer,
  other: RecordType,
  back: Field,
  otherId: number,
  id: number,
  now: Date,
): void {
  const there = readWithoutAccess(other, otherId);
  if (there?.values[back.key] === id) point(viewer, other, back, there, null, now);
}

function take(
  viewer: Viewer,
  type: RecordType,
  field: Field,
  other: RecordType,
  back: Field,
  otherId: number,
  id: number,
  now: Date,
): void {
  const target = readWithoutAccess(other, otherId);
  if (!target || target.values[back.key] === id) return;
  mustBeEditable(viewer, other, field, otherId);
  const rival = target.values[back.key];
  if (typeof rival === "number") {
    const record = readWithoutAccess(type, rival);
    if (record) point(viewer, type, field, record, null, now);
  }
  point(viewer, other, back, target, id, now);
}

/** Linking needs the right to edit both ends (SAFETY.md). */
function mustBeEditable(viewer: Viewer, other: RecordType, field: Field, id: number): void {
  try {
    editable(viewer, other, id);
  } catch {
    throw new Invalid({ [field.key]: `You may not change that ${other.labels.one.toLowerCase()}.` });
  }
}

function point(viewer: Viewer, type: RecordType, field: Field, record: Stored, to: Value, now: Date): void {
  const changes = [{ field: field.key, from: record.values[field.key], to }];
  updateRow(viewer, type, record, { ...record.values, [field.key]: to }, new Set([field.key]), now);
  appendEvent(
    viewer,
    { subject: "record", id: record.id },
    { kind: "record.changed", type: type.name, name: record.name, changes },
    now,
  );
}
