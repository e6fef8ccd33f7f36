import { levelOf } from "@/lib/access/scope";
import { can, type Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { deleteRecord } from "@/lib/records/bin";
import { readInput } from "@/lib/records/input";
import { fieldOf } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import { updateRecord } from "@/lib/records/write";
import type { BulkChange } from "./input";

/**
 * Refuses a change of many records that the viewer may make to none, or whose value no record could take. Whether
 * they may make it to a certain one, the ordinary verb asks. Throws NotFound, Invalid.
 */
export function requireChange(viewer: Viewer, type: RecordType, change: BulkChange): void {
  if (!mayChange(viewer, type, change.verb)) throw new NotFound(type.labels.one);
  if (change.verb === "edit") refuseValue(viewer, type, change.field, change.value);
}

/** Whether the viewer may do it to many records of the type at once. */
export const mayChange = (viewer: Viewer, type: RecordType, verb: BulkChange["verb"]): boolean =>
  levelOf(viewer, type.name, verb) !== "none" && (verb !== "edit" || can(viewer, "bulkEdit"));

function refuseValue(viewer: Viewer, type: RecordType, key: string, sent: string | string[]): void {
  const { label, required } = fieldOf(type, key);
  const { values, errors } = readInput(viewer, type, { [key]: sent });
  const wrong = errors[key] ?? (required && values[key] === null ? `${label} is required.` : undefined);
  if (wrong) throw new Invalid({ [key]: wrong });
}

/** Makes the change to one record, through the verb that a user makes it with. Throws what that throws. */
export function changeOne(viewer: Viewer, type: RecordType, change: BulkChange, id: number, now: Date): void {
  if (change.verb === "delete") deleteRecord(viewer, type.name, id, now);
  else
    updateRecord(viewer, type.name, id, { [change.field]: change.value }, now, undefined, change.confirmed);
}
