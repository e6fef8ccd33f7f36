import { eq, or } from "drizzle-orm";
import { db } from "@/db/client";
import { imports } from "@/db/schema";

/** The address of the import that an operation belongs to. */
export function pageOfImport(operationId: number): string {
  const its = or(
    eq(imports.dryRunId, operationId),
    eq(imports.runId, operationId),
    eq(imports.undoId, operationId),
  );
  const row = db().select({ id: imports.id }).from(imports).where(its).get();
  return row ? `/admin/import/${row.id}` : "/admin/import";
}
