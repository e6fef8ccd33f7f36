import type { Viewer } from "@/lib/access/viewer";
import { appendEvent } from "@/lib/events/append";
import type { Value } from "@/lib/fields/field";
import type { Stored } from "./record";
import { recordType } from "./registry";
import { updateRow } from "./rows";
import { settle } from "./write";

/**
 * Gives a field of a record the value that it follows, within the transaction of what it follows. It is nothing that
 * somebody typed, so that no rule for what people type can refuse it, nor what brought it about.
 */
export function followValue(viewer: Viewer, record: Stored, field: string, to: Value, now: Date): void {
  const from = record.values[field] ?? null;
  if (to === from) return;
  const type = recordType(record.type);
  const after = updateRow(viewer, type, record, { ...record.values, [field]: to }, new Set([field]), now);
  appendEvent(
    viewer,
    { subject: "record", id: after.id },
    { kind: "record.changed", type: type.name, name: after.name, changes: [{ field, from, to }] },
    now,
  );
  settle(viewer, type, record, after, now);
}
