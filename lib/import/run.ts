import { z } from "zod";
import type { Viewer } from "@/lib/access/viewer";
import { appendEvent } from "@/lib/events/append";
import { type Moved, operation, type Slice } from "@/lib/operations/define";
import { removeFolder, stagedPath } from "./folder";
import { hasImport, pageOfImport } from "./page-of-import";
import { type PlannedFile, plannedFiles } from "./plan";
import { type Scratch, scratchOf } from "./scratch";
import { readRows, start } from "./staged";
import { type Counts, sum, takeSome } from "./take-some";

/** A file to be gone through once: for its rows, or later for what had to wait for all rows. */
type Stage = { file: PlannedFile; later: boolean };

type Cursor = { stage: number; offset: number; row: number; counts: Counts; faulty: number[] };

const nothing: Counts = { created: 0, updated: 0, skipped: 0, refused: 0, told: 0 };
const beginning: Cursor = { stage: 0, ...start, counts: nothing, faulty: [] };
const rowsAtOnce = 200;
const payload = z.strictObject({ importId: z.int() });

/** Tells all that an import would do, and writes none of it. */
export const dryRun = operation<{ importId: number }, Cursor>({
  ...{ payload, via: "import", report: pageOfImport, needed: hasImport },
  slices: async function* ({ payload: { importId }, cursor }) {
    const scratch = scratchOf(importId, cursor === null);
    try {
      yield* slicesOf(importId, { ...beginning, ...cursor }, scratch);
    } finally {
      scratch.close();
    }
  },
});

/** Takes the rows of an import in. */
export const runImport = operation<{ importId: number }, Cursor>({
  ...{ payload, via: "import", report: pageOfImport, needed: hasImport },
  slices: async function* ({ payload: { importId }, cursor }) {
    const end = yield* slicesOf(importId, { ...beginning, ...cursor }, null);
    yield (viewer, now) => tell(viewer, end, now);
    removeFolder(importId);
  },
});

/** How many rows an import goes through, those twice that have something to wait for. */
export const rowsToGoThrough = (importId: number): number =>
  stagesOf(importId).reduce((total, { file }) => total + (file.file.rows ?? 0), 0);

/** The files of which the run or dry run that is at this cursor did not take every row whole. */
export const faultyFiles = (cursor: unknown): readonly number[] => (cursor as Cursor | null)?.faulty ?? [];

function stagesOf(importId: number): Stage[] {
  const files = plannedFiles(importId);
  const waiting = files.filter(({ columns }) => columns.some(({ later }) => later));
  return [
    ...files.map((file) => ({ file, later: false })),
    ...waiting.map((file) => ({ file, later: true })),
  ];
}

function* slicesOf(
  importId: number,
  from: Cursor,
  scratch: Scratch | null,
): Generator<Slice<Cursor>, Cursor> {
  let at = from;
  for (const [nth, stage] of stagesOf(importId).entries()) {
    if (nth < at.stage) continue;
    if (nth > at.stage) at = { ...at, ...start, stage: nth };
    for (let rows = nextRows(stage, at); rows.length > 0; rows = nextRows(stage, at))
      for (let next = 0; next < rows.length; )
        yield (viewer, now) => {
          const taken = takeSome({ viewer, now, scratch, ...stage }, rows, next);
          next = taken.next;
          at = {
            ...{ ...at, ...rows[next - 1]!.behind, counts: sum(at.counts, taken.counts) },
            faulty: taken.faults.length ? [...new Set([...at.faulty, stage.file.fileId])] : at.faulty,
          };
          const { done, refused, faults } = taken;
          return { cursor: at, done, refused, faults, result: at.counts };
        };
  }
  return at;
}

const nextRows = ({ file }: Stage, at: Cursor) => readRows(stagedPath(file.file), at, rowsAtOnce);

function tell(viewer: Viewer, end: Cursor, now: Date): Moved<Cursor> {
  const { created, updated, refused } = end.counts;
  const event = { kind: "data.imported", created, updated, refused } as const;
  appendEvent(viewer, { subject: "record_type", id: null }, event, now);
  return { cursor: end, result: end.counts };
}
