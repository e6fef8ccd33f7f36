"use client";

import { Banner } from "@/components/ui/Banner";
import { Dialog } from "@/components/ui/Dialog";
import { Skeleton } from "@/components/ui/Skeleton";
import { useAnswer } from "@/components/ui/useAnswer";
import type { BulkFields } from "@/lib/bulk/fields";
import { EditForm } from "./EditForm";
import { type BulkDialogProps, whichOf } from "./which";

type EditDialogProps = BulkDialogProps & {
  /** The key of the one field that it is about. */
  only?: string;
};

/** Sets one field of many records: any that can be typed, or a certain one. */
export function EditDialog({ only, ...dialog }: EditDialogProps) {
  const { type, counted, onClose } = dialog;
  const asked = `bulk-fields?${new URLSearchParams({ type: type.name })}`;
  const { answer, failure, retry } = useAnswer<BulkFields>(asked);
  const which = whichOf({ type, counted });
  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      size={400}
      title={only === "ownerId" ? `Assign an owner to ${which}` : `Edit ${which}`}
    >
      {failure && (
        <Banner tone="bad" onRetry={retry}>
          Couldn't load the fields.
        </Banner>
      )}
      {answer && <EditForm {...dialog} {...answer} only={only} />}
      {!answer && !failure && <Skeleton className="h-36" />}
    </Dialog>
  );
}
