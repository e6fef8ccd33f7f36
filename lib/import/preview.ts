import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/viewer";
import { stagedPath } from "./folder";
import { type PlannedFile, plannedFiles } from "./plan";
import type { Scratch } from "./scratch";
import { readRows, start } from "./staged";
import { rehearse } from "./take-some";

/** A row as it would go in: what would come of it, and what is wrong with it. */
export type PreviewRow = { row: number; cells: string[]; what: string; told: string[] };

const shown = 8;

/**
 * What would come of the first rows of each file, by its id. What other files of the import are to bring is taken to be
 * there. Nothing of it is kept.
 */
export function previewOf(viewer: Viewer, importId: number, now: Date): Map<number, PreviewRow[]> {
  const files = plannedFiles(importId);
  const types = new Set(files.map(({ type }) => type.name));
  const scratch: Scratch = { remember: () => {}, knows: (type) => types.has(type), close: () => {} };
  return new Map(files.map((file) => [file.fileId, rowsOf(viewer, file, scratch, now)]));
}

function rowsOf(viewer: Viewer, file: PlannedFile, scratch: Scratch, now: Date): PreviewRow[] {
  const rows = readRows(stagedPath(file.file), start, shown);
  const task = { viewer: { ...viewer, via: "import" as const }, now, file, later: false, scratch };
  return transact(() => rehearse(task, rows)).map((result, place) => ({
    ...{ row: rows[place]!.number, cells: rows[place]!.cells },
    ...result,
  }));
}
