"use client";

import { Pencil } from "lucide-react";
import { RemoveInto } from "@/components/cases/RemoveInto";
import { useMoved } from "@/components/cases/use-moved";
import { NameInPlace } from "@/components/form/NameInPlace";
import { useRenaming } from "@/components/form/use-renaming";
import { IconButton } from "@/components/ui/IconButton";
import { MoveButtons } from "@/components/ui/MoveButtons";
import { PriorityBars, type PriorityRank } from "@/components/ui/PriorityBars";
import type { Priority } from "@/lib/cases/priorities";
import { removePriorityAction, renamePriorityAction } from "@/lib/cases/priority-actions";
import { priorityRank } from "@/lib/cases/priority-rank";
import { DefaultMark } from "./DefaultMark";
import { PriorityColourSelect } from "./PriorityColourSelect";

type PriorityRowProps = {
  priority: Priority;
  at: number;
  all: readonly Priority[];
  onOrder: (ids: number[]) => void;
};

/** One priority: how it is drawn, its colour, whether it is the default, its order, and its removal. */
export function PriorityRow({ priority, at, all, onOrder }: PriorityRowProps) {
  const { id, name, colour } = priority;
  const { renaming, begin, end, pencil } = useRenaming();
  const tell = useMoved();
  const ids = all.map((each) => each.id);
  if (renaming)
    return (
      <NameInPlace
        label={`Name of ${name}`}
        name={name}
        run={(typed) => renamePriorityAction({ id, name: typed })}
        onDone={end}
        onLeave={end}
      />
    );
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-1 py-1">
      <button
        type="button"
        onClick={begin}
        className="flex min-h-8 min-w-32 flex-1 items-center rounded-chip text-left text-table text-ink hover:underline max-md:min-h-11"
      >
        <PriorityBars rank={priorityRank(ids, id) as PriorityRank} label={name} colour={colour} />
      </button>
      <DefaultMark priority={priority} />
      <PriorityColourSelect priority={priority} />
      <span className="flex">
        <IconButton ref={pencil} variant="quiet" label={`Edit ${name}`} onClick={begin}>
          <Pencil aria-hidden size={16} strokeWidth={1.5} />
        </IconButton>
        <MoveButtons name={name} ids={ids} at={at} onOrder={onOrder} />
        <RemoveInto
          name={name}
          others={all.filter((other) => other.id !== id)}
          run={(intoId) => removePriorityAction({ id, intoId })}
          onDone={tell}
        />
      </span>
    </div>
  );
}
