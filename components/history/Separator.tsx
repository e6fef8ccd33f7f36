import type { KeyboardEvent, PointerEvent } from "react";
import { narrowest, widest, withinMargin } from "./margin-width";

type SeparatorProps = { width: number; onMove: (width: number) => void; onEnd: (width: number) => void };

/** Sets a margin's width: dragged, or by arrow keys, Home and End (WAI-ARIA APG, window splitter). Left is wider. */
export function Separator({ width, onMove, onEnd }: SeparatorProps) {
  const widthAt = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) =>
    withinMargin(currentTarget.parentElement!.getBoundingClientRect().right - clientX);
  const holds = ({ currentTarget, pointerId }: PointerEvent<HTMLElement>) =>
    currentTarget.hasPointerCapture(pointerId);
  const step = (event: KeyboardEvent) => {
    const next = stepped(event, width);
    if (next === null) return;
    event.preventDefault();
    onEnd(withinMargin(next));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be moved
    <div
      role="separator"
      tabIndex={0}
      aria-label="Width of Interaction History"
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={(event) => holds(event) && onMove(widthAt(event))}
      onPointerUp={(event) => holds(event) && onEnd(widthAt(event))}
      onKeyDown={step}
      className="absolute inset-y-0 -left-3 z-sticky w-6 cursor-col-resize touch-none after:absolute after:inset-y-0 after:left-3 hover:after:w-0.5 hover:after:bg-accent max-xl:hidden"
    />
  );
}

function stepped({ key, shiftKey }: KeyboardEvent, width: number): number | null {
  const step = shiftKey ? 40 : 10;
  return { ArrowLeft: width + step, ArrowRight: width - step, Home: narrowest, End: widest }[key] ?? null;
}
