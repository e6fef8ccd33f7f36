"use client";

import { ChevronDown, X } from "lucide-react";
import Link from "next/link";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/Button";
import { cx } from "@/components/ui/cx";
import { IconButton } from "@/components/ui/IconButton";
import { cancelOperationAction, dismissOperationAction } from "@/lib/operations/actions";
import type { OperationStatus } from "@/lib/operations/status";
import { ProgressBar } from "./ProgressBar";
import { useOperations } from "./useOperations";
import { isUnderWay, standingOf } from "./words";

/** Under the record menu, over nothing that is worked with, and above toasts; on a phone between the ends of the head. */
const placeClass = "fixed bottom-20 left-15 z-bulk max-md:inset-x-4 max-md:top-2 max-md:bottom-auto";
const isPhone = () => matchMedia("(width < 720px)").matches;
const isOver = (all: readonly OperationStatus[]) => all.length > 0 && !all.some(isUnderWay);

/** The user's long work, at the foot of every page: how far it is, and how it ended. */
export function OperationPanel({ atFirst }: { atFirst: readonly OperationStatus[] }) {
  const { all, look, without } = useOperations(atFirst);
  // What is over is told in a few words; whether there is room for more only the browser knows.
  const [folded, setFolded] = useState<boolean | null>(isOver(atFirst) || null);
  useEffect(() => setFolded((before) => before ?? isPhone()), []);
  if (all.length === 0 || folded === null) return null;
  if (folded)
    return (
      <div className={cx(placeClass, "max-md:grid max-md:justify-center")}>
        <Button aria-expanded={false} onClick={() => setFolded(false)} className="shadow-float">
          Background work ({all.length})
        </Button>
      </div>
    );
  const cancel = async (id: number) => {
    await cancelOperationAction({ id });
    await look();
  };
  const dismiss = (id: number) => {
    without(id);
    void dismissOperationAction({ id });
  };
  return (
    <section
      aria-label="Background work"
      className={cx(placeClass, "flex w-46 flex-col rounded-dialog bg-sheet shadow-float max-md:w-auto")}
    >
      <header className="flex items-center justify-between border-b border-rule py-1 pr-2 pl-4">
        <h2 className="text-meta font-semibold text-second">Background work</h2>
        <IconButton label="Fold background work" aria-expanded onClick={() => setFolded(true)}>
          <ChevronDown aria-hidden size={16} strokeWidth={1.5} />
        </IconButton>
      </header>
      {all.map((operation) => (
        <Entry
          key={operation.id}
          operation={operation}
          onCancel={() => cancel(operation.id)}
          onDismiss={() => dismiss(operation.id)}
        />
      ))}
    </section>
  );
}

type EntryProps = { operation: OperationStatus; onCancel: () => void; onDismiss: () => void };

function Entry({ operation, onCancel, onDismiss }: EntryProps) {
  const { title, report, done, refused, total } = operation;
  const open = isUnderWay(operation);
  return (
    <div className="flex flex-col gap-2 border-b border-rule py-2 pr-2 pl-4 text-table last:border-b-0">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1 py-1.5">
          <p className="font-semibold break-words">{title}</p>
          <p role="status" className="text-second tabular-nums">
            {standingOf(operation)}
          </p>
        </div>
        {open ? (
          <Button variant="quiet" aria-label={`Cancel: ${title}`} onClick={onCancel}>
            Cancel
          </Button>
        ) : (
          <IconButton label={`Dismiss: ${title}`} onClick={onDismiss}>
            <X aria-hidden size={16} strokeWidth={1.5} />
          </IconButton>
        )}
      </div>
      {open && <ProgressBar label={title} done={done + refused} total={total} />}
      <Link
        href={report}
        prefetch={false}
        className="inline-flex min-h-6 items-center self-start font-semibold text-link hover:underline max-md:min-h-11 max-md:min-w-11"
      >
        Report
      </Link>
    </div>
  );
}
