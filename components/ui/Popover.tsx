"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";
import { cx } from "./cx";
import { popupClass } from "./popup";

export type PopoverProps = {
  trigger?: ReactElement;
  /** Names it for screen readers; shown above the content unless `hideTitle`. */
  title: ReactNode;
  hideTitle?: boolean;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Where it points, when no trigger opened it. */
  anchor?: Element | null | React.RefObject<Element | null>;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom" | "left" | "right";
  className?: string;
  children: ReactNode;
};

/** A small layer beside what opened it. Focus goes in, Escape and a press outside close it, focus returns. */
export function Popover({ trigger, title, hideTitle, open, onOpenChange, ...rest }: PopoverProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Positioner
          anchor={rest.anchor}
          align={rest.align ?? "start"}
          side={rest.side}
          sideOffset={6}
          collisionPadding={8}
          className="z-popover"
        >
          <Base.Popup
            className={cx(popupClass, "w-80 max-w-(--available-width) p-4 outline-none", rest.className)}
          >
            <Base.Title className={hideTitle ? "sr-only" : "mb-2 text-body font-semibold"}>
              {title}
            </Base.Title>
            {rest.children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
