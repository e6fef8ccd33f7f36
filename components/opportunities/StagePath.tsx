"use client";

import { Check } from "lucide-react";
import { useState } from "react";
import { cx } from "@/components/ui/cx";
import { tabInView } from "@/components/ui/tab-in-view";
import type { PathStep } from "@/lib/opportunities/stage-path";
import { shortDuration } from "@/lib/time/duration";
import { useMoveDeal } from "./useMoveDeal";

type StagePathProps = { deal: { id: number; name: string }; steps: readonly PathStep[]; mayMove: boolean };

/**
 * The stages of a deal's pipeline in their order, with the time in each. Whoever may change the deal moves it by
 * pressing one; on a phone the row scrolls in its own box, from the one that it is in.
 */
export function StagePath({ deal, steps, mayMove }: StagePathProps) {
  const { id: fromStageId } = steps.find(({ is }) => is === "current")!;
  const [goingTo, setGoingTo] = useState<number | null>(null);
  const { move, dialog } = useMoveDeal({
    onMoved: () => setGoingTo(null),
    onStays: () => setGoingTo(null),
  });
  const go = async (toStage: PathStep) => {
    setGoingTo(toStage.id);
    await move({ deal, fromStageId, toStage });
  };
  return (
    <>
      <ol aria-label="Stages" className="relative flex gap-1 overflow-x-auto px-5 pb-2">
        {steps.map((step) => (
          <li key={step.id} ref={step.is === "current" ? tabInView : undefined} className="min-w-max flex-1">
            {mayMove ? (
              <button
                type="button"
                {...markOf(step)}
                aria-disabled={step.is === "current" || undefined}
                data-pending={goingTo === step.id || undefined}
                onClick={() => step.is !== "current" && go(step)}
                className={cx(
                  stepClass(step),
                  "data-pending:border-accent not-aria-disabled:hover:bg-hover not-aria-disabled:hover:text-ink",
                )}
              >
                {step.is !== "current" && <span className="sr-only">Move to </span>}
                <Told {...step} />
              </button>
            ) : (
              <span {...markOf(step)} className={stepClass(step)}>
                <Told {...step} />
              </span>
            )}
          </li>
        ))}
      </ol>
      {dialog}
    </>
  );
}

/** The one that it is in stays a button, which does nothing, so that whoever pressed it keeps the focus. */
const markOf = ({ is }: PathStep) => ({ "aria-current": is === "current" ? ("step" as const) : undefined });

/** A rule above the words carries how far it is: thick and dark where it is, dark where it was. */
const stepClass = ({ is }: PathStep): string =>
  cx(
    "flex min-h-11 w-full min-w-28 flex-col items-start border-t-3 px-1.5 py-1 text-left text-table -outline-offset-2",
    is === "current" && "border-accent bg-accent-soft font-semibold text-ink",
    is === "passed" && "border-accent text-second",
    is === "other" && "border-rule-strong text-second",
  );

function Told({ name, is, timeMs }: PathStep) {
  return (
    <>
      <span className="flex max-w-44 items-start gap-1">
        {is === "passed" && <Check aria-hidden size={14} strokeWidth={1.5} className="mt-0.5 shrink-0" />}
        <span className="line-clamp-2 wrap-anywhere">{name}</span>
      </span>
      <span className="text-meta font-normal text-muted tabular-nums">
        {timeMs !== null && shortDuration(timeMs)}
        {is === "passed" && <span className="sr-only">, passed</span>}
      </span>
    </>
  );
}
