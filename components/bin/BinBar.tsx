"use client";

import { X } from "lucide-react";
import { Button } from "@/components/ui/Button";
import { IconButton } from "@/components/ui/IconButton";

type BinBarProps = {
  count: number;
  pending: boolean;
  onRestore: () => void;
  onPurge?: () => void;
  onClear: () => void;
};

/** What can be done with the rows that are chosen. It is there when some are. */
export function BinBar({ count, pending, onRestore, onPurge, onClear }: BinBarProps) {
  if (count === 0) return null;
  return (
    <section
      aria-label="Selection"
      className="sticky bottom-[calc(var(--frame-foot)+1rem)] z-bulk mx-auto mt-4 mb-4 flex w-fit max-w-[calc(100%-2rem)] flex-wrap items-center gap-2 rounded-dialog bg-sheet p-2 pl-4 shadow-float"
    >
      <p role="status" className="text-table text-second tabular-nums">
        {count} selected
      </p>
      <Button pending={pending} onClick={onRestore}>
        Restore
      </Button>
      {onPurge && (
        <Button pending={pending} onClick={onPurge}>
          Delete Permanently
        </Button>
      )}
      <IconButton label="Clear selection" onClick={onClear}>
        <X aria-hidden size={16} strokeWidth={1.5} />
      </IconButton>
    </section>
  );
}
