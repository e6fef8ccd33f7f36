import { z } from "zod";
import { entriesInput } from "@/lib/interactions/input";
import { filled, rowId } from "@/lib/people/fields";
import { confirmed, fieldKey, formInput } from "@/lib/records/action-input";
import { seenStamp } from "@/lib/stale";

const about = {
  name: filled("a name for the macro", 80),
  description: z.string().trim().max(300, "Use at most 300 characters."),
  shared: z.boolean(),
  entries: entriesInput,
};

/** A new macro: values of a case's fields as a form holds them, and what is to be written. */
export const macroInput = z.strictObject({ ...about, values: formInput });
export type MacroInput = z.input<typeof macroInput>;

/** What can be changed of one: its values were captured, so they are kept or dropped. */
export const macroChange = z.strictObject({ ...about, keep: z.array(fieldKey).max(500) });
export const changedMacro = macroChange.extend({ id: rowId, seen: seenStamp });
export type ChangedMacro = z.input<typeof changedMacro>;

/** Where a macro is looked at or captured: a case that is there, a form of one, or both while one is edited. */
export const macroTarget = z.strictObject({ recordId: rowId.nullable(), form: formInput });
export type MacroTarget = z.input<typeof macroTarget>;

/**
 * `seen` are the values that the preview showed, `stamp` tells what it said it would do, missing where nobody was shown
 * any; `confirmed` is what the user was asked about it.
 */
export const macroUse = z.strictObject({
  ...{ macroId: rowId, recordId: rowId, seen: formInput, confirmed },
  stamp: z.string().max(64).optional(),
});
export type MacroUse = z.input<typeof macroUse>;
