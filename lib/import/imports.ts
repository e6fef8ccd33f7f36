import { and, desc, eq } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { importFiles, imports } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { type Operation, ownOperation } from "@/lib/operations/read";
import { startOperation } from "@/lib/operations/start";
import { removeFolder } from "./folder";
import { daysToUndo, limits } from "./limits";
import { mustImport } from "./may-import";
import { filesOf, type ImportFile, plannedFiles } from "./plan";
import { rowsToGoThrough } from "./run";
import { entriesWritten, lastEventId } from "./spans";

export type Import = typeof imports.$inferSelect;

type Sent = { name: string; bytes: number };

/** Begins an import with the files that are about to be sent. Throws Invalid for too many, too large or empty ones. */
export function beginImport(
  viewer: Viewer,
  files: readonly Sent[],
  now: Date,
): { id: number; fileIds: number[] } {
  mustImport(viewer);
  refuseSizes(files);
  return transact(() => {
    const { id } = db()
      .insert(imports)
      .values({ userId: viewer.userId!, createdAt: now })
      .returning({ id: imports.id })
      .get();
    const fileIds = files.map(({ name, bytes }) =>
      addFile({ importId: id, name: name.slice(0, 200), bytes }),
    );
    return { id, fileIds };
  });
}

const addFile = (values: typeof importFiles.$inferInsert): number =>
  db().insert(importFiles).values(values).returning({ id: importFiles.id }).get().id;

function refuseSizes(files: readonly Sent[]): void {
  if (files.length > limits.files) throw new Invalid({}, `Choose ${limits.files} files at most.`);
  const large = files.find(({ bytes }) => bytes > limits.bytes);
  if (large) throw new Invalid({}, `${large.name} is larger than 1 GB. Split it and import each part.`);
  const empty = files.find(({ bytes }) => bytes === 0);
  if (empty) throw new Invalid({}, `${empty.name} is empty.`);
}

/** An import that the viewer began. Throws NotFound. */
export function ownImport(viewer: Viewer, id: number): Import {
  mustImport(viewer);
  const own = and(eq(imports.id, id), eq(imports.userId, viewer.userId ?? -1));
  const row = db().select().from(imports).where(own).get();
  if (!row) throw new NotFound();
  return row;
}

/** A file of an import that the viewer began, which has not been run. Throws NotFound. */
export function openFile(viewer: Viewer, fileId: number): ImportFile {
  const file = db().select().from(importFiles).where(eq(importFiles.id, fileId)).get();
  const row = file && ownImport(viewer, file.importId);
  if (!row || row.runId !== null) throw new NotFound("That file");
  if (goesOn(viewer, row.dryRunId)) throw stillGoesOn();
  return file;
}

/** The imports that the viewer began, the latest first. */
export function ownImports(viewer: Viewer, limit: number): Import[] {
  mustImport(viewer);
  const own = eq(imports.userId, viewer.userId ?? -1);
  return db().select().from(imports).where(own).orderBy(desc(imports.id)).limit(limit).all();
}

/** How an operation of an import stands, once there is one. */
export const operationOf = (viewer: Viewer, id: number | null): Operation | null =>
  id === null ? null : ownOperation(viewer, id);

const goesOn = (viewer: Viewer, id: number | null) => operationOf(viewer, id)?.finishedAt === null;

const stillGoesOn = () => new Invalid({}, "The dry run is still going on.");

/** Goes through all rows and tells what would come of them. Throws Invalid while it cannot be begun. */
export const startDryRun = (viewer: Viewer, importId: number, strict: boolean, now: Date): void =>
  start(viewer, importId, strict, "dryRunId", now);

/** Takes the rows in. Throws Invalid while it cannot be begun. */
export const startRun = (viewer: Viewer, importId: number, strict: boolean, now: Date): void =>
  start(viewer, importId, strict, "runId", now);

function start(viewer: Viewer, importId: number, strict: boolean, as: "dryRunId" | "runId", now: Date): void {
  transact(() => {
    const row = ownImport(viewer, importId);
    refuseWhileBusy(viewer, row);
    db().update(imports).set({ strict }).where(eq(imports.id, importId)).run();
    const files = plannedFiles(importId);
    if (files.length === 0) throw new Invalid({}, "No file goes to a kind of record yet.");
    for (const { type } of files) mustImport(viewer, type);
    const kind = as === "runId" ? "import" : "import-dry-run";
    const what = files.length === 1 ? files[0]!.type.labels.many.toLowerCase() : `${files.length} files`;
    const title = as === "runId" ? `Import ${what}` : `Dry run of ${what}`;
    const id = startOperation(
      viewer,
      { kind, title, payload: { importId }, total: rowsToGoThrough(importId) },
      now,
    );
    db()
      .update(imports)
      .set({ [as]: id })
      .where(eq(imports.id, importId))
      .run();
  });
}

function refuseWhileBusy(viewer: Viewer, row: Import): void {
  if (row.runId !== null) throw new Invalid({}, "This import was run already.");
  if (goesOn(viewer, row.dryRunId)) throw stillGoesOn();
  if (filesOf(row.id).some(({ rows }) => rows === null))
    throw new Invalid({}, "Some files were not sent whole.");
}

const dayMs = 86_400_000;

/** Until when an import can be undone; null when it cannot any more, or not yet. */
export function undoableUntil(viewer: Viewer, { runId, undoId }: Import, now: Date): Date | null {
  const finishedAt = operationOf(viewer, runId)?.finishedAt;
  const undo = operationOf(viewer, undoId);
  if (!finishedAt || (undo && undo.state !== "failed" && undo.state !== "cancelled")) return null;
  const until = new Date(finishedAt.getTime() + daysToUndo * dayMs);
  return until > now ? until : null;
}

/** Takes an import back: what it made is erased, what it changed is put back. Throws Invalid once that is too late. */
export function startUndo(viewer: Viewer, importId: number, now: Date): void {
  transact(() => {
    const row = ownImport(viewer, importId);
    if (!undoableUntil(viewer, row, now)) throw new Invalid({}, "This import can no longer be undone.");
    const payload = { importId, sinceEvent: lastEventId() };
    const total = entriesWritten(importId);
    const undoId = startOperation(
      viewer,
      { kind: "import-undo", title: "Undo an import", payload, total },
      now,
    );
    db().update(imports).set({ undoId }).where(eq(imports.id, importId)).run();
  });
}

/** Drops an import that was not run, with its files. Throws NotFound. */
export function dropImport(viewer: Viewer, importId: number): void {
  transact(() => {
    const row = ownImport(viewer, importId);
    refuseWhileBusyDropping(viewer, row);
    db().delete(imports).where(eq(imports.id, importId)).run();
  });
  removeFolder(importId);
}

function refuseWhileBusyDropping(viewer: Viewer, { runId, dryRunId }: Import): void {
  if (runId !== null) throw new Invalid({}, "An import that was run is kept, so that it can be undone.");
  if (goesOn(viewer, dryRunId)) throw stillGoesOn();
}
