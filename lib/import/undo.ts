import { z } from "zod";
import { attempt } from "@/db/client";
import { isExpected } from "@/lib/errors";
import { appendEvent } from "@/lib/events/append";
import { type Fault, operation } from "@/lib/operations/define";
import { forOneSlice } from "@/lib/operations/pace";
import { mustImport } from "./may-import";
import { hasImport, pageOfImport } from "./page-of-import";
import { eventsBackFrom, type Written } from "./spans";
import { type Undoing, undoEntry } from "./undo-entry";

/** What an undo came to, in records. */
export type UndoCounts = { removed: number; putBack: number; kept: number };

type Cursor = { before: number; counts: UndoCounts };

const payload = z.strictObject({ importId: z.int(), sinceEvent: z.int() });
const atOnce = 200;

/**
 * Goes back over what an import wrote, the last first, and turns each entry of the history round. What somebody has
 * changed since stays, and is told.
 */
export const undoImport = operation<z.infer<typeof payload>, Cursor>({
  ...{ payload, via: "import", report: pageOfImport, needed: hasImport },
  slices: function* ({ payload: { importId, sinceEvent }, cursor }) {
    let at: Cursor = cursor ?? { before: sinceEvent + 1, counts: { removed: 0, putBack: 0, kept: 0 } };
    const nextRows = () => eventsBackFrom(importId, at.before, atOnce);
    for (let rows = nextRows(); rows.length > 0; rows = nextRows())
      for (let next = 0; next < rows.length; )
        yield (viewer, now) => {
          const slice = undoSome({ viewer, importId, sinceEvent, now }, rows, next, at.counts);
          const done = slice.next - next - slice.faults.length;
          next = slice.next;
          at = { before: rows[next - 1]!.id, counts: slice.counts };
          return { cursor: at, done, faults: slice.faults, result: at.counts };
        };
    yield (viewer, now) => {
      const event = { kind: "data.import_undone", ...at.counts } as const;
      appendEvent(viewer, { subject: "record_type", id: null }, event, now);
      return { cursor: at, result: at.counts };
    };
  },
});

function undoSome(undoing: Undoing, rows: readonly Written[], from: number, before: UndoCounts) {
  mustImport(undoing.viewer);
  const counts = { ...before };
  const faults: Fault[] = [];
  const next = forOneSlice(rows, from, (row) => {
    const { what, fault } = undone(undoing, row);
    if (what) counts[what] += 1;
    if (fault) faults.push(fault);
  });
  return { next, counts, faults };
}

type Result = ReturnType<typeof undoEntry>;

function undone(undoing: Undoing, row: Written): Result {
  try {
    return attempt(() => undoEntry(undoing, row));
  } catch (error) {
    if (!isExpected(error)) throw error;
    return { what: "kept", fault: { recordId: row.subjectId ?? undefined, reason: error.message } };
  }
}
