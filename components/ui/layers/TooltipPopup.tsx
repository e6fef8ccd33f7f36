"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import { Kbd } from "../Kbd";

type TooltipPopupProps = { owner: HTMLElement; open: boolean; onOpenChange: (open: boolean) => void };

export function TooltipPopup({ owner, open, onOpenChange }: TooltipPopupProps) {
  const { tooltip, tooltipKeys } = owner.dataset;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Positioner anchor={owner} sideOffset={6} className="z-tooltip">
          <Base.Popup
            data-tooltip-popup
            className="motion-float flex max-w-72 items-center gap-2 rounded-chip bg-ink px-2 py-1 text-meta text-sheet forced-colors:border"
          >
            {tooltip}
            {tooltipKeys && <Kbd keys={tooltipKeys} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
