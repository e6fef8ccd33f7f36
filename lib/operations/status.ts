import { and, desc, isNull, or } from "drizzle-orm";
import { db } from "@/db/client";
import { operations } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import type { OperationKind } from "./define";
import { operationKinds } from "./kinds";
import { mine, type Operation } from "./read";

/** How an operation stands, as the panel shows it. */
export type OperationStatus = Pick<Operation, "id" | "title" | "state" | "done" | "refused" | "total"> & {
  /** The address of its report. */
  report: string;
};

const shownAtMost = 5;

/** What the viewer has under way, and what has ended without their having been told: the latest first. */
export function operationsToTell(viewer: Viewer): OperationStatus[] {
  const untold = or(isNull(operations.finishedAt), isNull(operations.dismissedAt));
  return db()
    .select()
    .from(operations)
    .where(and(mine(viewer), untold))
    .orderBy(desc(operations.id))
    .limit(shownAtMost)
    .all()
    .map(statusOf);
}

const kinds: Record<string, OperationKind> = operationKinds;

const statusOf = ({ id, kind, title, state, done, refused, total }: Operation): OperationStatus => ({
  ...{ id, title, state, done, refused, total },
  report: kinds[kind]?.report?.(id) ?? `/operations/${id}`,
});
