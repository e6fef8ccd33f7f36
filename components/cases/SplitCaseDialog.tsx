"use client";

import { Dialog } from "@/components/ui/Dialog";
import { later } from "@/components/ui/later";

const { part } = later(() => import("./SplitCase"));
const SplitCase = part((module) => module.SplitCase);

type SplitCaseDialogProps = {
  record: { id: number; name: string };
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** **Split case**: a second case of some interactions of this one. Draw it for whoever may edit the case. */
export function SplitCaseDialog({ record, open, onOpenChange }: SplitCaseDialogProps) {
  return (
    <Dialog
      title="Split case"
      description={`What you choose leaves ${record.name} for a new case with the same account, contact, department, owner and priority.`}
      {...{ open, onOpenChange }}
    >
      <SplitCase caseId={record.id} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}
