"use client";

import { PanelRightOpen } from "lucide-react";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useMemo, useState } from "react";
import { IconButton } from "@/components/ui/IconButton";
import { MarginContext } from "./margin-context";
import { type Margin, marginCookie, narrowest, widest, withinMargin, writeMargin } from "./margin-width";

/** The margin's frame: what is in it, a separator that sets its width, and the strip that it folds to. */
export function FoldingMargin({
  width: start,
  folded: foldedAtFirst,
  children,
}: Margin & { children: ReactNode }) {
  const [margin, setMargin] = useState<Margin>({ width: start, folded: foldedAtFirst });
  const keep = (next: Margin) => {
    setMargin(next);
    keepInCookie(next);
  };
  const { width, folded } = margin;
  const context = useMemo(
    () => ({
      fold: () => {
        const next = { width, folded: true };
        setMargin(next);
        keepInCookie(next);
      },
    }),
    [width],
  );
  if (folded)
    return (
      <div className={`${frameClass} w-11 items-center bg-margin pt-1.5`}>
        <IconButton label="Show Interaction History" onClick={() => keep({ width, folded: false })}>
          <PanelRightOpen aria-hidden size={16} strokeWidth={1.5} />
        </IconButton>
      </div>
    );
  return (
    <div className={frameClass} style={{ width }}>
      <Separator
        width={width}
        onMove={(next) => setMargin({ width: next, folded })}
        onEnd={(next) => keep({ width: next, folded })}
      />
      <MarginContext value={context}>{children}</MarginContext>
    </div>
  );
}

const frameClass =
  "sticky top-(--frame-top) flex h-[calc(100dvh-var(--frame-top)-var(--frame-foot))] shrink-0 flex-col border-l border-rule-strong max-xl:hidden";

type SeparatorProps = { width: number; onMove: (width: number) => void; onEnd: (width: number) => void };

/** Drags, or moves by arrow keys, Home and End (WAI-ARIA APG, window splitter). Left is wider. */
function Separator({ width, onMove, onEnd }: SeparatorProps) {
  const widthAt = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) =>
    withinMargin(currentTarget.parentElement!.getBoundingClientRect().right - clientX);
  const holds = ({ currentTarget, pointerId }: PointerEvent<HTMLElement>) =>
    currentTarget.hasPointerCapture(pointerId);
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
      onKeyDown={(event) => {
        const next = stepped(event, width);
        if (next === null) return;
        event.preventDefault();
        onEnd(withinMargin(next));
      }}
      className="absolute inset-y-0 -left-1.5 z-sticky w-3 cursor-col-resize touch-none after:absolute after:inset-y-0 after:left-1.5 after:w-px hover:after:w-0.5 hover:after:bg-accent"
    />
  );
}

function stepped({ key, shiftKey }: KeyboardEvent, width: number): number | null {
  const step = shiftKey ? 40 : 10;
  return { ArrowLeft: width + step, ArrowRight: width - step, Home: narrowest, End: widest }[key] ?? null;
}

/** For the server, which draws the next page at this width. */
function keepInCookie(margin: Margin): void {
  const value = encodeURIComponent(writeMargin(margin));
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser that we serve
  document.cookie = `${marginCookie}=${value}; path=/; max-age=31536000; samesite=lax`;
}
