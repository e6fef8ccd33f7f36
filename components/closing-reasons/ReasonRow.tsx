"use client";

import { Pencil, Trash2 } from "lucide-react";
import { NameInPlace } from "@/components/form/NameInPlace";
import { useRenaming } from "@/components/form/use-renaming";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import { IconButton } from "@/components/ui/IconButton";
import { MoveButtons } from "@/components/ui/MoveButtons";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import type { Reason } from "@/lib/pipelines/reasons";
import type { ReasonVerbs } from "./verbs";

type ReasonRowProps = {
  reason: Reason;
  at: number;
  ids: readonly number[];
  verbs: ReasonVerbs;
  onOrder: (ids: number[]) => void;
};

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 };

/** One reason: its name, its order, and its removal. */
export function ReasonRow({ reason: { id, name }, at, ids, verbs, onOrder }: ReasonRowProps) {
  const { renaming, begin, end, pencil } = useRenaming();
  const { show } = useToast();
  const remove = async () => {
    const failure = failureOf(await verbs.remove({ id }));
    show(failure?.message ?? `Removed ${name}.`);
  };
  if (renaming)
    return (
      <NameInPlace
        label={`Name of ${name}`}
        name={name}
        run={(typed) => verbs.rename({ id, name: typed })}
        onDone={end}
        onLeave={end}
      />
    );
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-1 py-1">
      <span className="min-w-32 flex-1 text-table text-ink">{name}</span>
      <span className="flex">
        <IconButton ref={pencil} variant="quiet" label={`Edit ${name}`} onClick={begin}>
          <Pencil {...icon} />
        </IconButton>
        <MoveButtons name={name} ids={ids} at={at} onOrder={onOrder} />
        <ConfirmPopover
          align="end"
          trigger={
            <IconButton variant="quiet" label={`Remove ${name}`}>
              <Trash2 {...icon} />
            </IconButton>
          }
          title={`Remove ${name}?`}
          description="It can no longer be chosen. What was closed with it keeps it."
          confirmLabel="Remove"
          confirmAction={remove}
        />
      </span>
    </div>
  );
}
