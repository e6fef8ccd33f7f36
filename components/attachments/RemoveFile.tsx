"use client";

import { Trash2 } from "lucide-react";
import { attempt } from "@/components/form/attempt";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import { IconButton } from "@/components/ui/IconButton";
import { useToast } from "@/components/ui/Toast";
import { removeAttachmentAction } from "@/lib/attachments/actions";
import type { Attachment } from "@/lib/attachments/attachment";
import { failureOf } from "@/lib/failure";

/** Takes a file off its record, for good. */
export function RemoveFile({ file: { id, name } }: { file: Attachment }) {
  const toast = useToast();
  const remove = async () => {
    const failure = failureOf(await attempt(removeAttachmentAction({ id })));
    toast.show(failure ? failure.message : `Removed ${name}.`);
  };
  return (
    <ConfirmPopover
      trigger={
        <IconButton label={`Remove ${name}`}>
          <Trash2 aria-hidden size={16} strokeWidth={1.5} />
        </IconButton>
      }
      align="end"
      title={`Remove ${name}?`}
      description="A file does not go to the recycle bin. It cannot be brought back."
      confirmLabel="Remove"
      confirmAction={remove}
    />
  );
}
