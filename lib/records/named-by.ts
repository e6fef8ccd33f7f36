import type { Viewer } from "@/lib/access/viewer";
import { appendEvent } from "@/lib/events/append";
import type { namingKinds } from "@/lib/events/event";
import type { Field } from "@/lib/fields/field";
import type { Values } from "./behaviour";
import { headOf } from "./head";
import type { Stored } from "./record";
import { recordType } from "./registry";
import type { RecordType } from "./type";

/**
 * Has the history of a record tell which others came to name it in a field, and which name it no more: a deal stands
 * among the relations of its account, and so does its coming there. `before` is null for a record that is new. Within
 * the transaction of the change.
 */
export function tellNamed(
  viewer: Viewer,
  type: RecordType,
  before: Values | null,
  { id, values }: Stored,
  now: Date,
): void {
  for (const { key } of type.fields.filter((field) => isShownThere(type, field))) {
    const [was, is] = [before?.[key] ?? null, values[key] ?? null];
    if (was === is) continue;
    const by = { id, type: type.name };
    if (typeof was === "number") tell(viewer, "record.unnamed", was, by, now);
    if (typeof is === "number") tell(viewer, "record.named", is, by, now);
  }
}

/** Whether the record that a field names has those that name it among its relations. */
const isShownThere = ({ name }: RecordType, { key, kind, to }: Field): boolean =>
  kind === "link" &&
  to !== undefined &&
  recordType(to).relations.some(({ by, to: of }) => by.kind === "inverse" && by.field === key && of === name);

function tell(
  viewer: Viewer,
  kind: (typeof namingKinds)[number],
  id: number,
  by: { id: number; type: string },
  now: Date,
): void {
  const head = headOf(id);
  if (!head) return;
  const { type, name } = head;
  appendEvent(viewer, { subject: "record", id }, { kind, type, name, by }, now);
}
