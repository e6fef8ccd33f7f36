"use client";

import type { ReactElement, ReactNode, RefObject } from "react";
import { Floating } from "./Floating";
import { later } from "./later";

export type PopoverProps = {
  trigger?: ReactElement;
  /** Names it for screen readers; shown above the content unless `hideTitle`. */
  title: ReactNode;
  hideTitle?: boolean;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Where it points, when no trigger opened it. */
  anchor?: Element | null | RefObject<Element | null>;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom" | "left" | "right";
  className?: string;
  children: ReactNode;
};

const { fetch, part } = later(() => import("./layers/PopoverLayer"));
const PopoverLayer = part((layer) => layer.PopoverLayer);

/** A small layer beside what opened it. Focus goes in, Escape and a press outside close it, focus returns. */
export function Popover({ trigger, open, onOpenChange, ...popover }: PopoverProps) {
  return (
    <Floating {...{ trigger, open, onOpenChange, fetch }} kind="dialog">
      {(layer) => <PopoverLayer {...layer} {...popover} />}
    </Floating>
  );
}
