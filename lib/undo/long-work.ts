import { and, eq, gte, inArray, isNull, lte, or } from "drizzle-orm";
import { db } from "@/db/client";
import { operationRecords, operations } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { restorable } from "@/lib/bulk/undo";
import { Invalid } from "@/lib/errors";
import { mine, type Operation } from "@/lib/operations/read";
import type { Deed } from "./deed";

/**
 * Refuses a deed that long work of the viewer's did: it is one of many slices, and taking that one back would leave the
 * others. Throws Invalid, saying which work and what takes it back.
 */
export function refuseLongWork(viewer: Viewer, deed: Deed): void {
  const work = underWayAt(viewer, deed.at).find((operation) => did(operation, deed));
  if (!work) return;
  const how =
    restorable(work) > 0 ? ": its report brings back what it deleted." : " and is not undone this way.";
  throw new Invalid({}, `“${work.title}” was done in the background${how}`);
}

function underWayAt(viewer: Viewer, at: Date): Operation[] {
  const { kind, startedAt, finishedAt } = operations;
  const many = inArray(kind, ["bulk-change", "bulk-restore"]);
  const then = and(lte(startedAt, at), or(isNull(finishedAt), gte(finishedAt, at)));
  return db()
    .select()
    .from(operations)
    .where(and(mine(viewer), many, then))
    .all();
}

/** A restoring keeps no list of what it restored. */
function did({ id, kind }: Operation, { recordId, at, content }: Deed): boolean {
  if (kind === "bulk-restore") return content.kind === "record.restored";
  const key = and(eq(operationRecords.operationId, id), eq(operationRecords.recordId, recordId));
  return db().select().from(operationRecords).where(key).get()?.at.getTime() === at.getTime();
}
