"use client";

import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { FormErrors } from "@/components/ui/FormErrors";
import { bulkAction } from "@/lib/bulk/actions";
import { useChosen } from "./useBulk";
import { type BulkDialogProps, whichOf } from "./which";

/** Asks before many records are deleted: how many. */
export function DeleteDialog({ type, counted, outcome, onClose }: BulkDialogProps) {
  const selection = useChosen();
  const { save, pending, errors } = useSave(bulkAction, (data) => {
    onClose();
    if (data) outcome.tell("delete", data);
  });
  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      size={400}
      title={`Delete ${whichOf({ type, counted })}?`}
      description={`${counted === "1" ? "It stays" : "They stay"} in the Recycle Bin for 60 days. What you may not delete is left as it is, and you are told.`}
      footer={
        <>
          <Button size={36} onClick={onClose}>
            Cancel
          </Button>
          <Button
            variant="danger"
            size={36}
            pending={pending}
            onClick={() => save({ type: type.name, selection, change: { verb: "delete" } })}
          >
            Delete
          </Button>
        </>
      }
    >
      <FormErrors errors={errors} title="Nothing was deleted" />
    </Dialog>
  );
}
