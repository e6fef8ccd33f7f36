"use client";

import { PanelRightOpen } from "lucide-react";
import { type CSSProperties, type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { cx } from "@/components/ui/cx";
import { IconButton } from "@/components/ui/IconButton";
import { MarginContext } from "./margin-context";
import { type Margin, marginCookie, writeMargin } from "./margin-width";
import { Separator } from "./Separator";

/** The margin's frame: what is in it, a separator that sets its width, and the strip that it folds to. */
export function FoldingMargin({ children, ...kept }: Margin & { children: ReactNode }) {
  const [margin, setMargin] = useState<Margin>(kept);
  const { width, folded } = margin;
  const keep = useCallback((next: Margin) => {
    setMargin(next);
    keepInCookie(next);
  }, []);
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed goes; the focus stays with the one that takes it back.
  const fold = useCallback(
    (folded: boolean) => {
      flushSync(() => keep({ width, folded }));
      box.current?.querySelector<HTMLElement>("[data-fold]")?.focus();
    },
    [width, keep],
  );
  const context = useMemo(() => ({ fold: () => fold(true) }), [fold]);
  return (
    <div
      ref={box}
      className={cx("relative h-full min-h-0", !folded && "xl:w-(--margin-width)")}
      style={{ "--margin-width": `${width}px` } as CSSProperties}
    >
      {folded ? (
        <div className="w-11 px-1.5 pt-1.5 max-xl:hidden">
          <IconButton data-fold label="Show Interaction History" onClick={() => fold(false)}>
            <PanelRightOpen aria-hidden size={16} strokeWidth={1.5} />
          </IconButton>
        </div>
      ) : (
        <Separator
          width={width}
          onMove={(next) => setMargin({ width: next, folded })}
          onEnd={(next) => keep({ width: next, folded })}
        />
      )}
      <div className={cx("h-full min-h-0", folded && "xl:hidden")}>
        <MarginContext value={context}>{children}</MarginContext>
      </div>
    </div>
  );
}

/** For the server, which draws the next page at this width. */
function keepInCookie(margin: Margin): void {
  const value = encodeURIComponent(writeMargin(margin));
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser that we serve
  document.cookie = `${marginCookie}=${value}; path=/; max-age=31536000; samesite=lax`;
}
