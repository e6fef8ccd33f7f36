"use client";

import type { BulkTask } from "./BulkBar";
import { DeleteDialog } from "./DeleteDialog";
import { EditDialog } from "./EditDialog";
import { ExportDialog } from "./ExportDialog";
import { RefusalsDialog } from "./RefusalsDialog";
import { useChosen } from "./useBulk";
import type { BulkDialogProps } from "./which";

type BulkDialogsProps = BulkDialogProps & { task: BulkTask | null; columns: readonly string[] };

/** The dialog of what was asked for, and of what was refused. */
export function BulkDialogs({ task, columns, ...dialog }: BulkDialogsProps) {
  const { outcome, type } = dialog;
  const selection = useChosen();
  return (
    <>
      {task === "export" && <ExportDialog {...dialog} {...{ selection, columns }} />}
      {task === "edit" && <EditDialog {...dialog} />}
      {task === "assign" && <EditDialog {...dialog} only="ownerId" />}
      {task === "delete" && <DeleteDialog {...dialog} />}
      {!task && outcome.refusals && (
        <RefusalsDialog {...outcome.refusals} type={type} onClose={outcome.forget} />
      )}
    </>
  );
}
