import type { Viewer } from "@/lib/access/viewer";
import { formatInstant } from "@/lib/time/zone";
import { type FaultLine, faultsOf, type Operation, ownOperation } from "./read";

const pageSize = 100;

/** An operation's report as its page shows it. */
export type OperationReport = {
  operation: Operation;
  /** On the reader's clock. */
  asked: string;
  ended: string | null;
  faults: FaultLine[];
  /** Behind which line the next page begins; null at the end. */
  next: number | null;
};

/** A page of an operation's report, from behind the line `after`. Throws NotFound. */
export function operationReport(viewer: Viewer, id: number, after: number): OperationReport {
  const operation = ownOperation(viewer, id);
  const found = faultsOf(viewer, id, after, pageSize + 1);
  const faults = found.slice(0, pageSize);
  const at = (instant: Date) => formatInstant(instant, viewer.timeZone);
  return {
    operation,
    asked: at(operation.createdAt),
    ended: operation.finishedAt && at(operation.finishedAt),
    faults,
    next: found.length > pageSize ? faults.at(-1)!.id : null,
  };
}
