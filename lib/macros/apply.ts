import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { parseInput } from "@/lib/input";
import { withEntries } from "@/lib/interactions/write";
import { updateRecord } from "@/lib/records/write";
import { type MacroUse, macroUse } from "./input";
import type { MacroPreview } from "./macro";
import { previewMacro } from "./preview";

/**
 * Applies a macro to a case: what fits of its values is set and its entries are written, all or nothing, as if the
 * viewer had done it by hand. `seen` are the values that its preview showed; gives what was done. Throws NotFound,
 * Invalid, where it would do something else by now too, Conflict where one of these values changed meanwhile, and
 * Unconfirmed.
 */
export function applyMacro(viewer: Viewer, use: MacroUse, now: Date): MacroPreview {
  const { macroId, recordId, seen, stamp, confirmed } = parseInput(macroUse, use);
  return transact(() => {
    const preview = previewMacro(viewer, macroId, { recordId, form: {} }, now);
    if (stamp !== undefined && stamp !== preview.stamp) throw new Invalid({}, anotherNow);
    withEntries(viewer, preview.entries, now, () =>
      updateRecord(viewer, "case", recordId, preview.input, now, seen, confirmed),
    );
    return preview;
  });
}

const anotherNow = "This macro does something else here by now. See what, and apply it again.";
