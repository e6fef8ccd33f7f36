import { and, asc, eq, lt, sql } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { operationFaults, operationRecords, operations } from "@/db/schema";
import type { OperationKind } from "./define";
import { operationKinds } from "./kinds";
import { letOthersPass } from "./pace";

const keptMs = 30 * 86_400_000;
const atOnce = 500;

/**
 * Drops what ended 30 days ago, each with its report, in slices that nobody waits for. What its kind still needs, as
 * for taking it back, stays.
 */
export async function tidyOperations(
  now: Date,
  kinds: Record<string, OperationKind> = operationKinds,
): Promise<void> {
  for (const id of endedBefore(new Date(now.getTime() - keptMs))) {
    const row = db().select().from(operations).where(eq(operations.id, id)).get();
    if (!row || kinds[row.kind]?.needed?.(row)) continue;
    while (dropSome(id)) await letOthersPass();
  }
}

const endedBefore = (instant: Date): number[] =>
  db()
    .select({ id: operations.id })
    .from(operations)
    .where(lt(operations.finishedAt, instant))
    .orderBy(asc(operations.id))
    .all()
    .map(({ id }) => id);

/** Some lines of the report, or the operation itself when there are none left. Gives whether there is more. */
function dropSome(id: number): boolean {
  return transact(() => {
    if (dropFaults(id) || dropRecords(id)) return true;
    db().delete(operations).where(eq(operations.id, id)).run();
    return false;
  });
}

const dropFaults = (id: number): boolean => {
  const some = sql`select id from operation_faults where operation_id = ${id} limit ${atOnce}`;
  return db().delete(operationFaults).where(sql`${operationFaults.id} in (${some})`).run().changes > 0;
};

const dropRecords = (id: number): boolean => {
  const { operationId, recordId } = operationRecords;
  const some = sql`select record_id from operation_records where operation_id = ${id} limit ${atOnce}`;
  const these = and(eq(operationId, id), sql`${recordId} in (${some})`);
  return db().delete(operationRecords).where(these).run().changes > 0;
};
