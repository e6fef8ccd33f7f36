"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { ReactNode, RefObject } from "react";
import { cx } from "../cx";
import type { LayerState } from "../Floating";
import { popupClass } from "../popup";
import { adopted } from "./Adopted";
import { useLeadingBack } from "./useLeadingBack";

export type PopoverLayerProps = LayerState & {
  title: ReactNode;
  hideTitle?: boolean;
  anchor?: Element | null | RefObject<Element | null>;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom" | "left" | "right";
  className?: string;
  children: ReactNode;
};

export function PopoverLayer({ open, onOpenChange, trigger, popupId, ...rest }: PopoverLayerProps) {
  const { title, hideTitle, anchor, align = "start", side, className, children } = rest;
  const { popup, leadsBack } = useLeadingBack();
  return (
    // Without a trigger the library does not know where Tab goes on: it stays within, and Escape or Close lead back.
    <Base.Root open={open} onOpenChange={onOpenChange} modal={trigger ? false : "trap-focus"}>
      {trigger && <Base.Trigger id={trigger.id} render={adopted(trigger)} />}
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-popover"
        >
          <Base.Popup
            ref={popup}
            id={popupId}
            finalFocus={leadsBack}
            className={cx(popupClass, "w-80 max-w-(--available-width) p-4 outline-none", className)}
          >
            <Base.Title className={hideTitle ? "sr-only" : "mb-2 text-body font-semibold"}>
              {title}
            </Base.Title>
            {children}
            {!trigger && (
              <Base.Close className="mt-2 min-h-6 rounded-chip px-2 text-table text-second not-focus:sr-only">
                Close
              </Base.Close>
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
