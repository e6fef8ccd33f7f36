import type { Viewer } from "@/lib/access/viewer";
import type { Option } from "@/lib/fields/field";
import { faultsOf } from "@/lib/operations/read";
import { formatInstant } from "@/lib/time/zone";
import { choicesOfType } from "./choices-of-type";
import { type Import, operationOf, ownImport, ownImports, undoableUntil } from "./imports";
import { importableTypes } from "./may-import";
import { filesOf } from "./plan";
import { type PreviewRow, previewOf } from "./preview";
import { faultyFiles } from "./run";
import type { Counts } from "./take-some";
import type { UndoCounts } from "./undo";

/** A file as its columns are mapped on screen. */
export type FileView = {
  id: number;
  name: string;
  headers: string[];
  rows: number;
  type: string | null;
  targets: (string | null)[];
  matchBy: string | null;
  found: "update" | "skip";
  missing: "create" | "skip";
  /** What a column can go to, and by which field a row can mean a record; of the type. */
  choices: { targets: Option[]; keys: Option[] };
  preview: PreviewRow[];
};

/** How one piece of work on an import stands. */
export type WorkView<Result> = {
  id: number;
  state: "waiting" | "running" | "done" | "failed" | "cancelled";
  done: number;
  refused: number;
  total: number | null;
  error: string | null;
  result: Result | null;
};

export type ImportView = {
  id: number;
  strict: boolean;
  files: FileView[];
  types: Option[];
  dryRun: WorkView<Counts> | null;
  run: WorkView<Counts> | null;
  undo: WorkView<UndoCounts> | null;
  /** On the viewer's clock; null when it cannot be undone. */
  undoableUntil: string | null;
  /** The files with refused rows, which can be had as CSV. */
  reports: { id: number; name: string }[];
  faults: { of: number; lines: ReturnType<typeof faultsOf> } | null;
};

const linesShown = 200;

/** Everything that the page of an import shows. Throws NotFound for another user's. */
export function importView(viewer: Viewer, id: number, now: Date): ImportView {
  const row = ownImport(viewer, id);
  const [dryRun, run, undo] = [row.dryRunId, row.runId, row.undoId].map((each) => workOf(viewer, each));
  const until = undoableUntil(viewer, row, now);
  const of = (undo ?? run ?? dryRun)?.id;
  return {
    ...{ id, strict: row.strict },
    files: run ? [] : fileViews(viewer, id, now),
    types: importableTypes(viewer).map(({ name, labels }) => ({ value: name, label: labels.many })),
    dryRun: dryRun as WorkView<Counts> | null,
    run: run as WorkView<Counts> | null,
    undo: undo as WorkView<UndoCounts> | null,
    undoableUntil: until && formatInstant(until, viewer.timeZone),
    reports: undo ? [] : reportsOf(viewer, row),
    faults: of === undefined ? null : { of, lines: faultsOf(viewer, of, 0, linesShown) },
  };
}

function reportsOf(viewer: Viewer, { id, runId, dryRunId }: Import): ImportView["reports"] {
  const faulty = faultyFiles(operationOf(viewer, runId ?? dryRunId)?.cursor);
  return filesOf(id)
    .filter((file) => faulty.includes(file.id))
    .map(({ id, name }) => ({ id, name }));
}

function fileViews(viewer: Viewer, id: number, now: Date): FileView[] {
  const previews = previewOf(viewer, id, now);
  return filesOf(id)
    .filter(({ rows }) => rows !== null)
    .map((file) => ({
      ...{ id: file.id, name: file.name, rows: file.rows!, headers: file.headers!, type: file.type },
      ...{ targets: file.targets ?? [], matchBy: file.matchBy, found: file.found, missing: file.missing },
      choices: choicesOfType(viewer, file.type),
      preview: previews.get(file.id) ?? [],
    }));
}

function workOf(viewer: Viewer, id: number | null): WorkView<unknown> | null {
  const found = operationOf(viewer, id);
  if (!found) return null;
  const { state, done, refused, total, error, result } = found;
  return { id: found.id, state, done, refused, total, error, result: result ?? null };
}

/** A line of the list of imports. */
export type ImportLine = { id: number; at: string; files: string[]; state: string; result: Counts | null };

/** The imports that the viewer began, the latest first. */
export const importLines = (viewer: Viewer): ImportLine[] =>
  ownImports(viewer, 50).map((row) => ({
    id: row.id,
    at: formatInstant(row.createdAt, viewer.timeZone),
    files: filesOf(row.id).map(({ name }) => name),
    state: stateOf(viewer, row),
    result: (operationOf(viewer, row.runId)?.result as Counts | undefined) ?? null,
  }));

function stateOf(viewer: Viewer, row: Import): string {
  const undo = operationOf(viewer, row.undoId);
  if (undo) return undo.state === "done" ? "Undone" : undo.finishedAt ? "Undo stopped" : "Being undone";
  const run = operationOf(viewer, row.runId);
  if (!run) return row.dryRunId === null ? "Not run yet" : "Tried, not run yet";
  return { waiting: "Running", running: "Running", done: "Imported", failed: "Failed", cancelled: "Stopped" }[
    run.state
  ];
}
