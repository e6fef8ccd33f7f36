import type { Viewer } from "@/lib/access/viewer";
import type { FormValues } from "@/lib/fields/form";
import type { Draft, Values } from "@/lib/records/behaviour";
import { behaviourOf } from "@/lib/records/behaviours";
import { confirmations } from "@/lib/records/confirmation";
import { readInput } from "@/lib/records/input";
import { editable } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import { differing } from "@/lib/records/write";
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
  const typed = readable(viewer, form);
  const stored =
    recordId === null
      ? behaviourOf("case").defaults?.(viewer, typed)
      : editable(viewer, caseType(), recordId).values;
  return { id: recordId, values: { ...stored, ...typed } };
}

/**
 * The change that values make of it, as the rules of cases see it; what a user is asked about is asked when it is made.
 */
export function draftOf(on: OnCase, sent: Values): Draft {
  const values = { ...on.values, ...sent };
  const before = on.id === null ? null : on.values;
  const changed = differing(on.values, values);
  const given = new Set(Object.keys(sent));
  return { id: on.id, before, values, changed, given, isPutBack: false, confirmed: confirmations };
}

/** What of values in a form's notation can be read; the rest is left out. */
export const readable = (viewer: Viewer, form: FormValues): Values =>
  readInput(viewer, caseType(), form).values;
