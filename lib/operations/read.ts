import { and, eq, gt } from "drizzle-orm";
import { db } from "@/db/client";
import { operationFaults, operations } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { visibleNames } from "@/lib/records/names";
import { recordType } from "@/lib/records/registry";

/** An operation as it is kept. */
export type Operation = typeof operations.$inferSelect;

/** Whose work it is: nobody finds that of others. */
export const mine = ({ userId }: Viewer) => eq(operations.userId, userId ?? -1);

/** An operation that the viewer began. Throws NotFound. */
export function ownOperation(viewer: Viewer, id: number): Operation {
  const row = db()
    .select()
    .from(operations)
    .where(and(mine(viewer), eq(operations.id, id)))
    .get();
  if (!row) throw new NotFound();
  return row;
}

/** A line of the report, as its reader may read it. */
export type FaultLine = {
  id: number;
  row: number | null;
  label: string;
  /** The record's address; null where none is, or none that the reader may see. */
  href: string | null;
  reason: string;
};

/** What the viewer's operation could not do, in its order, from after the line `after`. Throws NotFound. */
export function faultsOf(viewer: Viewer, id: number, after: number, limit: number): FaultLine[] {
  ownOperation(viewer, id);
  const rows = db()
    .select()
    .from(operationFaults)
    .where(and(eq(operationFaults.operationId, id), gt(operationFaults.id, after)))
    .orderBy(operationFaults.id)
    .limit(limit)
    .all();
  const named = visibleNames(
    viewer,
    rows.flatMap(({ recordId }) => recordId ?? []),
  );
  return rows.map(({ recordId, label, ...line }) => {
    const record = named.get(recordId ?? 0);
    return {
      ...{ id: line.id, row: line.row, reason: line.reason },
      label: record?.name ?? label ?? "A record",
      href: record ? `/${recordType(record.type).path}/${record.id}` : null,
    };
  });
}
