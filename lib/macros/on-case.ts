import type { Viewer } from "@/lib/access/viewer";
import type { FormValues } from "@/lib/fields/form";
import type { Values } from "@/lib/records/behaviour";
import { behaviourOf } from "@/lib/records/behaviours";
import { readInput } from "@/lib/records/input";
import { editable } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import type { MacroTarget } from "./input";

/** What macros fill in: the form of a case. */
export const caseType = (): RecordType => recordType("case");

/** The values that a macro is put over, in stored form; `id` is null for a case that is not there yet. */
export type OnCase = { id: number | null; values: Values };

/**
 * What a case and its form hold now: the case as it is stored, and over it what the form says that can be read.
 * Throws NotFound for a case that is not the viewer's to change.
 */
export function onCase(viewer: Viewer, { recordId, form }: MacroTarget): OnCase {
  const stored =
    recordId === null
      ? (behaviourOf("case").defaults?.(viewer) ?? {})
      : editable(viewer, caseType(), recordId).values;
  return { id: recordId, values: { ...stored, ...readable(viewer, form) } };
}

/** What of values in a form's notation can be read; the rest is left out. */
export const readable = (viewer: Viewer, form: FormValues): Values =>
  readInput(viewer, caseType(), form).values;
