import { and, eq, isNull } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { operations } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { ownOperation } from "./read";

/** Stops an operation of the viewer after the slice that runs. What is done stays done. Throws NotFound. */
export function cancelOperation(viewer: Viewer, id: number, now: Date): void {
  ownOperation(viewer, id);
  write(id, { state: "cancelled", finishedAt: now }, isNull(operations.finishedAt));
}

/** Notes that the viewer has been told of the end of their operation. Throws NotFound. */
export function dismissOperation(viewer: Viewer, id: number, now: Date): void {
  ownOperation(viewer, id);
  write(id, { dismissedAt: now }, isNull(operations.dismissedAt));
}

const write = (
  id: number,
  values: Partial<typeof operations.$inferInsert>,
  unless: ReturnType<typeof isNull>,
): void =>
  void transact(() =>
    db()
      .update(operations)
      .set(values)
      .where(and(eq(operations.id, id), unless))
      .run(),
  );
