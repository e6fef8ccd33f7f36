import { eq, or } from "drizzle-orm";
import { db } from "@/db/client";
import { imports } from "@/db/schema";
import type { Operation } from "@/lib/operations/read";

/** The address of the import that an operation belongs to. */
export function pageOfImport(operationId: number): string {
  const id = importOf(operationId);
  return id === undefined ? "/admin/import" : `/admin/import/${id}`;
}

/** Whether there still is the import that an operation belongs to: then its page tells of the operation. */
export const hasImport = ({ id }: Pick<Operation, "id">): boolean => importOf(id) !== undefined;

function importOf(operationId: number): number | undefined {
  const its = or(
    eq(imports.dryRunId, operationId),
    eq(imports.runId, operationId),
    eq(imports.undoId, operationId),
  );
  return db().select({ id: imports.id }).from(imports).where(its).get()?.id;
}
