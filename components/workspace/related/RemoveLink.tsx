"use client";

import { X } from "lucide-react";
import { attempt } from "@/components/form/attempt";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import { IconButton } from "@/components/ui/IconButton";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import { linkRecordsAction, unlinkRecordsAction } from "@/lib/records/actions";

type RemoveLinkProps = {
  end: { type: string; id: number; relation: string };
  other: { id: number; name: string };
};

/** **Remove**: takes the link away, and leaves both records. */
export function RemoveLink({ end, other }: RemoveLinkProps) {
  const toast = useToast();
  const link = { ...end, otherId: other.id };
  const undo = async () => {
    const failure = failureOf(await attempt(linkRecordsAction(link)));
    if (failure) toast.show(failure.message);
  };
  const remove = async () => {
    const failure = failureOf(await attempt(unlinkRecordsAction(link)));
    const action = { label: "Undo", takesBack: [end.id, other.id], onSelect: undo };
    toast.show(failure ? failure.message : `Removed ${other.name}.`, failure ? {} : { action });
  };
  const trigger = (
    <IconButton label={`Remove ${other.name}`}>
      <X aria-hidden size={16} strokeWidth={1.5} />
    </IconButton>
  );
  return (
    <ConfirmPopover
      trigger={trigger}
      align="end"
      title={`Remove ${other.name} from here?`}
      description="Only the link goes. The record stays."
      confirmLabel="Remove"
      tone="filled"
      confirmAction={remove}
    />
  );
}
