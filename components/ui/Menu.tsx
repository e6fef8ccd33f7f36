"use client";

import type { ReactElement, ReactNode } from "react";
import { Floating } from "./Floating";
import { later } from "./later";

export type MenuProps = {
  /** The button that opens it. */
  trigger?: ReactElement;
  /** The button that it belongs to, when one menu serves many: then `open` says whether it is open. */
  anchor?: HTMLElement | null;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom" | "left" | "right";
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
};

const { fetch, part } = later(() => import("./layers/MenuLayer"));
const MenuLayer = part((layer) => layer.MenuLayer);

/** A menu of actions and links: arrow keys walk, letters jump, Escape returns to the trigger. */
export function Menu({ trigger, open, onOpenChange, ...menu }: MenuProps) {
  return (
    <Floating {...{ trigger, open, onOpenChange, fetch }} kind="menu">
      {(layer) => <MenuLayer {...layer} {...menu} />}
    </Floating>
  );
}

/** Does something, and closes the menu. */
export const MenuItem = part((layer) => layer.MenuItem);

/** Goes somewhere; a real link, so it opens in a new tab too. */
export const MenuLink = part((layer) => layer.MenuLink);

/** Turns something on or off and leaves the menu open. */
export const MenuCheckbox = part((layer) => layer.MenuCheckbox);

/** One of a few, chosen in a menu. */
export const MenuRadioGroup = part((layer) => layer.MenuRadioGroup);

/** Items that belong together, under a quiet heading. */
export const MenuGroup = part((layer) => layer.MenuGroup);

export const MenuSeparator = part((layer) => layer.MenuSeparator);

/** Items that open beside the one that names them. */
export const MenuSubmenu = part((layer) => layer.MenuSubmenu);
