import type { Viewer } from "@/lib/access/viewer";
import { asNeverResolved } from "@/lib/cases/never-resolved";
import { Invalid } from "@/lib/errors";
import type { EventContent } from "@/lib/events/event";
import type { Value } from "@/lib/fields/field";
import { editable } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { applyChange } from "@/lib/records/write";

type FieldDeed = Extract<EventContent, { kind: "record.changed" }>;

/**
 * Puts the fields of a change back to what they held before it. Throws NotFound; Invalid when one of them was changed
 * since, or none of them is there to be typed any more.
 */
export function undoFields(
  viewer: Viewer,
  recordId: number,
  { type: name, changes }: FieldDeed,
  now: Date,
): string {
  const type = recordType(name);
  const record = editable(viewer, type, recordId);
  const before = new Map(changes.map(({ field, from }) => [field, (from ?? null) as Value]));
  const after = new Map(changes.map(({ field, to }) => [field, to ?? null]));
  const fields = type.fields.filter(({ key, readOnly }) => before.has(key) && !readOnly);
  if (fields.length === 0) throw new Invalid({}, "What you did last cannot be undone this way.");
  const moved = fields.find(({ key }) => !same(record.values[key], after.get(key)));
  if (moved)
    throw new Invalid({}, `${moved.label} of ${record.name} was changed since, so nothing was undone.`);
  const values = Object.fromEntries(fields.map(({ key }) => [key, before.get(key) ?? null]));
  const undone = applyChange(viewer, type, record, { values, errors: {}, heldBy: "itself" }, now);
  if (name === "case") asNeverResolved(viewer, undone, now);
  return `Undone: ${fields.map(({ label }) => label).join(", ")} of ${undone.name}.`;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
