import { bulkChangeOperation } from "@/lib/bulk/operation";
import { bulkRestoreOperation } from "@/lib/bulk/undo";
import { movePrioritiesOperation } from "@/lib/cases/move-priorities";
import { moveStatusesOperation } from "@/lib/cases/move-statuses";
import { dryRun, runImport } from "@/lib/import/run";
import { undoImport } from "@/lib/import/undo";
import { scoreLeadsOperation } from "@/lib/leads/score-anew";
import { followStagesOperation } from "@/lib/pipelines/follow-stage";
import { rescoreOperation } from "@/lib/what-if/rescore-history";
import { undoRescoringOperation } from "@/lib/what-if/undo-rescoring";
import type { OperationKind } from "./define";

/** Every sort of long work by its name in the table `operations`. */
export const operationKinds = {
  "bulk-change": bulkChangeOperation,
  "bulk-restore": bulkRestoreOperation,
  "follow-stages": followStagesOperation,
  import: runImport,
  "import-dry-run": dryRun,
  "import-undo": undoImport,
  "move-case-priorities": movePrioritiesOperation,
  "move-case-statuses": moveStatusesOperation,
  rescore: rescoreOperation,
  "rescore-undo": undoRescoringOperation,
  "score-leads": scoreLeadsOperation,
} satisfies Record<string, OperationKind>;

export type OperationKindName = keyof typeof operationKinds;
