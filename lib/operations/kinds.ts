import { bulkChangeOperation } from "@/lib/bulk/operation";
import { bulkRestoreOperation } from "@/lib/bulk/undo";
import type { OperationKind } from "./define";

/** Every sort of long work by its name in the table `operations`. */
export const operationKinds = {
  "bulk-change": bulkChangeOperation,
  "bulk-restore": bulkRestoreOperation,
} satisfies Record<string, OperationKind>;

export type OperationKindName = keyof typeof operationKinds;
