import { and, eq } from "drizzle-orm";
import { attempt, db, rowsWritten } from "@/db/client";
import { importRows } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { companyRow } from "@/lib/company/company";
import { Invalid, isExpected } from "@/lib/errors";
import type { Fault } from "@/lib/operations/define";
import { forOneSlice } from "@/lib/operations/pace";
import { localeOf } from "@/lib/records/locale";
import { mustImport } from "./may-import";
import type { PlannedFile } from "./plan";
import { type ReadRow, readRow } from "./read-row";
import { type Resolver, resolverFor } from "./resolver";
import type { Scratch } from "./scratch";
import { noteSpan } from "./spans";
import type { SourceRow } from "./staged";
import { type Outcome, takeLater, takeRow } from "./take-row";

/** What came of the rows of an import, or would. `told` are rows of which a part was left out. */
export type Counts = Record<Outcome["what"] | "refused" | "told", number>;

/** The row that a line of the report is about, as it was read. */
export type RowFault = { fileId: number; cells: string[]; refused: boolean };

type Task = { viewer: Viewer; now: Date; file: PlannedFile; later: boolean; scratch: Scratch | null };

type Taken = { next: number; done: number; refused: number; counts: Counts; faults: Fault[] };

/** Takes as many rows from `from` on as a slice has time for, within its transaction. A dry run takes each back. */
export function takeSome(task: Task, rows: readonly SourceRow[], from: number): Taken {
  mustImport(task.viewer, task.file.type);
  if (task.scratch) return takeEach(task, rows, from, rehearsed);
  return noteSpan(task.file.importId, () => {
    try {
      return attempt(() => takeEach(task, rows, from, together));
    } catch (error) {
      if (!(error instanceof HalfWritten)) throw error;
      return takeEach(task, rows, from, apart);
    }
  });
}

/** Takes a row whole or not at all; what is wrong with it is told, and the next one goes on. */
type Take = (work: () => Outcome) => Result;

function takeEach(task: Task, rows: readonly SourceRow[], from: number, takeOne: Take): Taken {
  const counts: Counts = { created: 0, updated: 0, skipped: 0, refused: 0, told: 0 };
  const faults: Fault[] = [];
  const work = workerFor(task);
  const take = (row: SourceRow) => {
    const { what, told } = takeOne(() => work(row));
    // A row is counted once, when it is first gone through.
    if (!task.later) counts[what] += 1;
    if (what !== "refused" && told.length) counts.told += 1;
    if (told.length) faults.push(faultOf(task.file, row, told, what === "refused"));
  };
  const next = forOneSlice(rows, from, take);
  const refused = faults.filter(({ data }) => (data as RowFault).refused).length;
  return { next, done: next - from - refused, refused, counts, faults };
}

/** What would come of each row; all of it is taken back. To be called within a transaction. */
export function rehearse(task: Task, rows: readonly SourceRow[]): Result[] {
  mustImport(task.viewer, task.file.type);
  const blind = task.scratch && { ...task.scratch, knows: () => false };
  const work = workerFor(task, blind);
  return rows.map((row) => rehearsed(() => work(row)));
}

type Result = { what: Outcome["what"] | "refused"; told: string[] };

const apart: Take = (work) => resultOf(() => attempt(work));

/**
 * A savepoint for each row would cost a third of what the row does, and what is refused has hardly ever written
 * anything by then. Where it has, all of the slice is done again, each row apart.
 */
function together(work: () => Outcome): Result {
  const before = rowsWritten();
  const result = resultOf(work);
  if (result.what === "refused" && rowsWritten() !== before) throw new HalfWritten();
  return result;
}

class HalfWritten extends Error {}

/** What would come of a row; it is taken back. */
function rehearsed(work: () => Outcome): Result {
  let result: Result | undefined;
  const rehearse = () => {
    result = resultOf(work);
    throw new Rehearsed();
  };
  try {
    attempt(rehearse);
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error;
  }
  return result!;
}

class Rehearsed extends Error {}

function resultOf(work: () => Outcome): Result {
  try {
    return work();
  } catch (error) {
    if (!isExpected(error)) throw error;
    return { what: "refused", told: reasonsOf(error) };
  }
}

const reasonsOf = (error: Error): string[] => {
  const reasons = error instanceof Invalid ? Object.values(error.fields) : [];
  return reasons.length ? reasons : [error.message];
};

function workerFor(task: Task, made = task.scratch): (row: SourceRow) => Outcome {
  const { viewer, now, file, scratch, later } = task;
  const locale = localeOf(viewer);
  const resolver: Resolver = resolverFor({ viewer, now, scratch, locale, importId: file.importId });
  const dayFirst = companyRow().phoneCountry !== "US";
  const context = { ...file, resolver, locale, dayFirst, now };
  const taking = { viewer, now, scratch: made, plan: file };
  return ({ number, cells }) => {
    const read = readRow(context, cells, later);
    return later ? takeWaiting(taking, number, read) : takeRow(taking, number, read);
  };
}

/** A row whose record was not made has nothing to be linked; a dry run made none. */
function takeWaiting(context: Parameters<typeof takeLater>[0], row: number, read: ReadRow): Outcome {
  const id = context.scratch ? undefined : recordOf(context.plan.fileId, row);
  if (id !== undefined) return { what: "updated", told: takeLater(context, id, read) };
  return { what: "updated", told: context.scratch ? Object.values(read.unread) : [] };
}

const recordOf = (fileId: number, row: number): number | undefined =>
  db()
    .select({ id: importRows.recordId })
    .from(importRows)
    .where(and(eq(importRows.fileId, fileId), eq(importRows.row, row)))
    .get()?.id;

function faultOf(
  { file, type }: PlannedFile,
  { number, cells }: SourceRow,
  told: string[],
  refused: boolean,
): Fault {
  const data: RowFault = { fileId: file.id, cells, refused };
  const name = cells[file.targets?.indexOf("name") ?? -1]?.trim().slice(0, 100);
  const label = name ? `${type.labels.one} ${name}` : type.labels.one;
  return { row: number, label, reason: told.join(" "), data };
}

/** Both together, figure by figure. */
export const sum = (a: Counts, b: Counts): Counts => ({
  created: a.created + b.created,
  updated: a.updated + b.updated,
  skipped: a.skipped + b.skipped,
  refused: a.refused + b.refused,
  told: a.told + b.told,
});
