import { and, eq, isNull, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { imports, operations } from "@/db/schema";
import { importsWithFolder, removeFolder } from "./folder";

const keptMs = 7 * 86_400_000;

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
