"use client";

import { Pencil, Trash2 } from "lucide-react";
import { attempt } from "@/components/form/attempt";
import { NameInPlace } from "@/components/form/NameInPlace";
import { useRenaming } from "@/components/form/use-renaming";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import { IconButton } from "@/components/ui/IconButton";
import { MoveButtons } from "@/components/ui/MoveButtons";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import type { Reason } from "@/lib/pipelines/reasons";
import type { ReasonActions } from "./ReasonList";

type ReasonRowProps = {
  reason: Reason;
  at: number;
  ids: readonly number[];
  onOrder: (ids: number[]) => void;
  keeps: string;
  actions: ReasonActions;
};

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 };

/** One reason: its name, which is changed in place, its order, and its removal. */
export function ReasonRow({ reason: { id, name }, at, ids, onOrder, keeps, actions }: ReasonRowProps) {
  const { renaming, begin, end, pencil } = useRenaming();
  const toast = useToast();
  const remove = async () => {
    const failure = failureOf(await attempt(actions.remove({ id })));
    toast.show(failure?.message ?? `Removed ${name}.`);
  };
  if (renaming)
    return (
      <NameInPlace
        label={`Name of ${name}`}
        name={name}
        run={(typed) => actions.rename({ id, name: typed })}
        onDone={end}
        onLeave={end}
      />
    );
  return (
    <>
      <span className="min-w-0 flex-1 py-1 text-table wrap-anywhere text-ink">{name}</span>
      <IconButton ref={pencil} variant="quiet" label={`Edit ${name}`} onClick={begin}>
        <Pencil {...icon} />
      </IconButton>
      <MoveButtons name={name} ids={ids} at={at} onOrder={onOrder} />
      <ConfirmPopover
        trigger={
          <IconButton variant="quiet" label={`Remove ${name}`}>
            <Trash2 {...icon} />
          </IconButton>
        }
        align="end"
        title={`Remove ${name}?`}
        description={keeps}
        confirmLabel="Remove"
        confirmAction={remove}
      />
    </>
  );
}
