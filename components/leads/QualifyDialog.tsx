"use client";

import { Dialog } from "@/components/ui/Dialog";
import { later } from "@/components/ui/later";

const { part } = later(() => import("./Qualify"));
const Qualify = part((module) => module.Qualify);

export type QualifyDialogProps = {
  lead: { id: number; name: string };
  /** The first stage that the lead was dropped on; without it the pipeline is asked for, where there are several. */
  stageId?: number;
  onClose: () => void;
  onQualified: (opportunity: { id: number; name: string }) => void;
};

/** **Qualify**: shows what will be made of a lead, and makes it. Draw it for whoever may, while it is asked. */
export function QualifyDialog({ lead, onClose, ...rest }: QualifyDialogProps) {
  return (
    <Dialog
      title={`Qualify ${lead.name}?`}
      description="An opportunity is made of this lead. This cannot be reversed: the lead stays to be read as it is now."
      open
      onOpenChange={(open) => !open && onClose()}
    >
      <Qualify {...{ lead, onClose, ...rest }} />
    </Dialog>
  );
}
