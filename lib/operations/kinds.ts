import { bulkChangeOperation } from "@/lib/bulk/operation";
import { bulkRestoreOperation } from "@/lib/bulk/undo";
import { movePrioritiesOperation } from "@/lib/cases/move-priorities";
import { moveStatusesOperation } from "@/lib/cases/move-statuses";
import { dryRun, runImport } from "@/lib/import/run";
import { undoImport } from "@/lib/import/undo";
import type { OperationKind } from "./define";

/** Every sort of long work by its name in the table `operations`. */
export const operationKinds = {
  "bulk-change": bulkChangeOperation,
  "bulk-restore": bulkRestoreOperation,
  import: runImport,
  "import-dry-run": dryRun,
  "import-undo": undoImport,
  "move-case-priorities": movePrioritiesOperation,
  "move-case-statuses": moveStatusesOperation,
} satisfies Record<string, OperationKind>;

export type OperationKindName = keyof typeof operationKinds;
