"use client";

import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";

type PurgeDialogProps = {
  open: boolean;
  ids: readonly number[];
  names: readonly { id: number; name: string }[];
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before records are erased for good: what, and how many. */
export function PurgeDialog({ open, ids, names, onConfirm, onClose }: PurgeDialogProps) {
  const one = ids.length === 1 ? names.find(({ id }) => id === ids[0])?.name : undefined;
  const what = one ?? `${ids.length} records`;
  const confirm = () => {
    onConfirm();
    onClose();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(stays) => !stays && onClose()}
      size={400}
      title={`Permanently delete ${what}?`}
      description="This cannot be undone. Interactions, links and the history of what was deleted go too."
      footer={
        <>
          <Button size={36} onClick={onClose}>
            Cancel
          </Button>
          <Button variant="danger" size={36} onClick={confirm}>
            Delete Permanently
          </Button>
        </>
      }
    />
  );
}
