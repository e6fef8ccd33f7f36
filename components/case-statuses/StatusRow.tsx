"use client";

import { Pencil } from "lucide-react";
import { type RefObject, useEffect } from "react";
import { useMoved } from "@/components/cases/use-moved";
import { NameInPlace } from "@/components/form/NameInPlace";
import { useRenaming } from "@/components/form/use-renaming";
import { IconButton } from "@/components/ui/IconButton";
import { MoveButtons } from "@/components/ui/MoveButtons";
import { renameStatusAction } from "@/lib/cases/status-actions";
import type { CaseStatus } from "@/lib/cases/statuses";
import { RemoveStatus } from "./RemoveStatus";

export type StatusRowProps = {
  teamId: number | null;
  status: CaseStatus;
  at: number;
  /** All of its category. */
  siblings: readonly CaseStatus[];
  onOrder: (ids: number[]) => void;
  /** The name that was typed last: a status that takes the place of another by it takes the focus too. */
  renamedTo: RefObject<string | null>;
};

/** One status: its name, which is changed in place, its order, and its removal. */
export function StatusRow({ teamId, status, at, siblings, onOrder, renamedTo }: StatusRowProps) {
  const { renaming, begin, end, pencil } = useRenaming();
  const { id, name } = status;
  const tell = useMoved();
  useEffect(() => {
    if (renamedTo.current === name) pencil.current?.focus();
    renamedTo.current = null;
  }, [name, renamedTo, pencil]);
  if (renaming)
    return (
      <NameInPlace
        label={`Name of ${name}`}
        name={name}
        run={(typed) => {
          renamedTo.current = typed.trim();
          return renameStatusAction({ teamId, statusId: id, name: typed });
        }}
        onDone={(moved) => {
          end();
          tell(moved);
        }}
        onLeave={end}
      />
    );
  return (
    <>
      <button
        type="button"
        onClick={begin}
        className="min-h-8 min-w-0 flex-1 truncate rounded-chip text-left text-table text-ink hover:underline max-md:min-h-11"
      >
        {name}
      </button>
      <IconButton ref={pencil} variant="quiet" label={`Edit ${name}`} onClick={begin}>
        <Pencil aria-hidden size={16} strokeWidth={1.5} />
      </IconButton>
      <MoveButtons name={name} ids={siblings.map((each) => each.id)} at={at} onOrder={onOrder} />
      <RemoveStatus teamId={teamId} status={status} siblings={siblings} />
    </>
  );
}
