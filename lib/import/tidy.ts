import { and, eq, isNotNull, isNull, lt, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db, transact } from "@/db/client";
import { importKeys, importRows, imports, operations } from "@/db/schema";
import { letOthersPass } from "@/lib/operations/pace";
import { importsWithFolder, removeFolder } from "./folder";
import { daysToUndo } from "./limits";

const dayMs = 86_400_000;
const keptMs = 7 * dayMs;

/** Drops imports that were sent a week ago and never run, and the files of those that are over. */
export function tidyImports(now: Date): void {
  const old = lt(imports.createdAt, new Date(now.getTime() - keptMs));
  db()
    .delete(imports)
    .where(and(isNull(imports.runId), old))
    .run();
  for (const id of importsWithFolder()) if (!isWanted(id)) removeFolder(id);
}

/** Its rows are still to be read. */
function isWanted(id: number): boolean {
  const row = db().select({ runId: imports.runId }).from(imports).where(eq(imports.id, id)).get();
  if (!row?.runId) return row !== undefined;
  const goesOn = and(eq(operations.id, row.runId), isNull(operations.finishedAt));
  return db().select({ id: operations.id }).from(operations).where(goesOn).get() !== undefined;
}

/** Drops the imports that can no longer be undone, in slices that nobody waits for. What they wrote is in the history. */
export async function forgetImports(now: Date): Promise<void> {
  for (const id of pastUndoing(new Date(now.getTime() - daysToUndo * dayMs)))
    while (forgetSome(id)) await letOthersPass();
}

/** Those whose run ended before `instant`, but for one whose undo goes on or ended since. */
function pastUndoing(instant: Date): number[] {
  const undo = alias(operations, "undo");
  const isOver = and(isNotNull(undo.finishedAt), lt(undo.finishedAt, instant));
  const undone = db()
    .select({ id: undo.id })
    .from(undo)
    .where(and(eq(undo.id, imports.undoId), sql`not (${isOver})`));
  return db()
    .select({ id: imports.id })
    .from(imports)
    .innerJoin(operations, eq(operations.id, imports.runId))
    .where(and(lt(operations.finishedAt, instant), notExists(undone)))
    .all()
    .map(({ id }) => id);
}

const atOnce = 500;

/** Some of what it kept of its rows, or the import itself when there is none left. Gives whether there is more. */
function forgetSome(id: number): boolean {
  return transact(() => {
    if (forgetKeys(id) || forgetRows(id)) return true;
    db().delete(imports).where(eq(imports.id, id)).run();
    return false;
  });
}

const forgetKeys = (id: number): boolean =>
  db().run(sql`delete from ${importKeys} where import_id = ${id} and (type, value) in
    (select type, value from import_keys where import_id = ${id} limit ${atOnce})`).changes > 0;

const forgetRows = (id: number): boolean =>
  db().run(sql`delete from ${importRows} where (file_id, row) in (select file_id, row from import_rows
    where file_id in (select id from import_files where import_id = ${id}) limit ${atOnce})`).changes > 0;
