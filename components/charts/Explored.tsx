"use client";

import { type ReactNode, useId } from "react";
import { usePointed } from "./use-pointed";

type ExploredProps = Omit<Parameters<typeof usePointed>[0], "count"> & {
  /** What the chart shows, in a sentence. */
  label: string;
  /** What each point says, in words, in their order. */
  told: readonly string[];
  /** What a point is called: `column`. */
  noun: string;
  className: string;
  /** The chart, with the point that it is at. */
  children: (at: number | null) => ReactNode;
};

/**
 * A chart whose points are gone through by the pointer and by keys. The one that it is at is told beneath it, where
 * there is room for it from the beginning, so that nothing moves.
 */
export function Explored({ label, told, noun, className, children, ...pointed }: ExploredProps) {
  const { at, listening } = usePointed({ ...pointed, count: told.length });
  const id = useId();
  const how = `Point at a ${noun}, or use the arrow keys.`;
  return (
    <>
      <div
        role="application"
        aria-label={label}
        aria-describedby={id}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its points are gone through by keys
        tabIndex={0}
        {...listening}
        className={`touch-pan-y rounded-control ${className}`}
      >
        <div aria-hidden className="relative size-full">
          {children(at)}
        </div>
      </div>
      <p
        role="status"
        className="mt-1 min-h-6 border-l-2 border-accent pl-3 text-table text-ink tabular-nums max-md:min-h-11"
      >
        {at === null ? <span className="text-second">{how}</span> : told[at]}
      </p>
      <p id={id} hidden>
        {how}
      </p>
    </>
  );
}
