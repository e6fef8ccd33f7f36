"use client";

import { ChevronDown, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { attempt } from "@/components/form/attempt";
import { Button } from "@/components/ui/Button";
import { cx } from "@/components/ui/cx";
import { IconButton } from "@/components/ui/IconButton";
import { Link } from "@/components/ui/Link";
import { ProgressBar } from "@/components/ui/ProgressBar";
import { useToast } from "@/components/ui/Toast";
import { type ActionResult, failureOf } from "@/lib/failure";
import { cancelOperationAction, dismissOperationAction } from "@/lib/operations/actions";
import type { OperationStatus } from "@/lib/operations/status";
import { hearOperations } from "./announce";
import { useOperations } from "./useOperations";
import { isUnderWay, standingOf } from "./words";

/** Under the record menu, over nothing that is worked with, and above toasts; on a phone a strip above the page. */
const placeClass =
  "md:fixed md:bottom-20 md:left-15 md:z-bulk max-md:border-b max-md:border-rule max-md:bg-sheet";
const isPhone = () => matchMedia("(width < 720px)").matches;
const isOver = (all: readonly OperationStatus[]) => all.length > 0 && !all.some(isUnderWay);

/** The user's long work, at the foot of every page: how far it is, and how it ended. */
export function OperationPanel({ atFirst }: { atFirst: readonly OperationStatus[] }) {
  const { all, look } = useOperations(atFirst);
  const { show } = useToast();
  // What is over is told in a few words; whether there is room for more only the browser knows.
  const [folded, setFolded] = useState<boolean | null>(isOver(atFirst) || null);
  useEffect(() => setFolded((before) => before ?? isPhone()), []);
  // What is begun on this very page is shown, though what was there before had been folded.
  useEffect(() => hearOperations(() => setFolded(isPhone())), []);
  const toggle = useRef<HTMLButtonElement>(null);
  if (all.length === 0 || folded === null) return null;
  // One button gives way to the other, which then has the focus.
  const fold = (folds: boolean) => {
    flushSync(() => setFolded(folds));
    toggle.current?.focus();
  };
  if (folded)
    return (
      <div className={placeClass}>
        <Button
          ref={toggle}
          aria-expanded={false}
          onClick={() => fold(false)}
          className="md:shadow-float max-md:w-full max-md:justify-start! max-md:rounded-none max-md:border-none max-md:px-5!"
        >
          Background work ({all.length})
        </Button>
        <SpokenEnds of={all} />
      </div>
    );
  const settle = async (answer: Promise<ActionResult<unknown>>) => {
    const failure = failureOf(await attempt(answer));
    if (failure) show(failure.message);
    await look();
  };
  const over = all.filter((operation) => !isUnderWay(operation));
  const dismiss = (id: number) => settle(dismissOperationAction({ id }));
  const dismissAll = () => {
    for (const { id } of over) void dismiss(id);
  };
  return (
    <section
      aria-label="Background work"
      className={cx(
        placeClass,
        "flex flex-col overflow-y-auto md:max-h-[calc(100dvh-10rem)] md:w-46 md:rounded-dialog md:bg-sheet md:shadow-float",
      )}
    >
      <header className="flex items-center justify-between border-b border-rule py-1 pr-2 pl-4 max-md:pl-5">
        <h2 className="text-meta font-semibold text-second">Background work</h2>
        <IconButton ref={toggle} label="Fold background work" aria-expanded onClick={() => fold(true)}>
          <ChevronDown aria-hidden size={16} strokeWidth={1.5} />
        </IconButton>
      </header>
      {all.map((operation) => (
        <Entry
          key={operation.id}
          operation={operation}
          onCancel={() => settle(cancelOperationAction({ id: operation.id }))}
          onDismiss={() => dismiss(operation.id)}
        />
      ))}
      {over.length > 1 && (
        <Button variant="quiet" className="m-1 shrink-0" onClick={dismissAll}>
          Dismiss all
        </Button>
      )}
    </section>
  );
}

/** How work ended, for those who hear it while the panel is folded; each is spoken when it comes. */
const SpokenEnds = ({ of }: { of: readonly OperationStatus[] }) => (
  <div role="status" aria-atomic={false} className="sr-only">
    {of
      .filter((operation) => !isUnderWay(operation))
      .map((operation) => (
        <p key={operation.id}>
          {operation.title}: {standingOf(operation)}
        </p>
      ))}
  </div>
);

type EntryProps = { operation: OperationStatus; onCancel: () => void; onDismiss: () => void };

function Entry({ operation, onCancel, onDismiss }: EntryProps) {
  const { title, report, done, refused, total } = operation;
  const open = isUnderWay(operation);
  return (
    <div className="flex flex-col gap-2 border-b border-rule py-2 pr-2 pl-4 text-table last:border-b-0 max-md:pl-5">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1 py-1.5">
          <p className="font-semibold break-words">{title}</p>
          {/* Only the end is spoken: every step of the way would talk over whatever else is read. */}
          {open && <p className="text-second tabular-nums">{standingOf(operation)}</p>}
          <p role="status" className="text-second tabular-nums">
            {!open && standingOf(operation)}
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
        className="inline-flex min-h-6 items-center self-start font-semibold text-link hover:underline max-md:min-h-11 max-md:min-w-11"
      >
        Report
      </Link>
    </div>
  );
}
