"use client";

import { Dialog } from "@/components/ui/Dialog";
import { later } from "@/components/ui/later";

const { part } = later(() => import("./Disqualify"));
const Disqualify = part((module) => module.Disqualify);

export type DisqualifyDialogProps = { lead: { id: number; name: string }; onClose: () => void };

/** **Disqualify**: why nothing comes of a lead. Draw it for whoever may edit it, while it is asked. */
export function DisqualifyDialog({ lead, onClose }: DisqualifyDialogProps) {
  return (
    <Dialog
      title={`Disqualify ${lead.name}?`}
      description="It leaves the open leads. You can reopen it at any time."
      size={400}
      open
      onOpenChange={(open) => !open && onClose()}
    >
      <Disqualify {...{ lead, onClose }} />
    </Dialog>
  );
}
