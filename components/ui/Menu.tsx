"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import Link from "next/link";
import type { ComponentProps, ReactElement, ReactNode } from "react";
import { cx } from "./cx";
import { Kbd } from "./Kbd";
import { listBackdropClass, listPopupClass, optionClass } from "./popup";

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

/** A menu of actions and links: arrow keys walk, letters jump, Escape returns to the trigger. */
export function Menu({ trigger, anchor, align = "start", side = "bottom", ...rest }: MenuProps) {
  const { open, onOpenChange, children } = rest;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={listBackdropClass} />
      </Base.Portal>
      <Popup anchor={anchor} align={align} side={side}>
        {children}
      </Popup>
    </Base.Root>
  );
}

type ItemLooks = {
  icon?: ReactNode;
  /** The key that does the same. */
  keys?: string;
  danger?: boolean;
};

type MenuItemProps = ItemLooks & { onSelect: () => void; disabled?: boolean; children: ReactNode };

/** Does something, and closes the menu. */
export function MenuItem({ onSelect, disabled, children, ...looks }: MenuItemProps) {
  return (
    <Base.Item onClick={onSelect} disabled={disabled} className={itemClass(looks.danger)}>
      <ItemBody {...looks}>{children}</ItemBody>
    </Base.Item>
  );
}

/** Goes somewhere; a real link, so it opens in a new tab too. */
export function MenuLink({ icon, keys, danger, children, ...link }: ComponentProps<typeof Link> & ItemLooks) {
  return (
    <Base.LinkItem closeOnClick className={itemClass(danger)} render={<Link {...link} />}>
      <ItemBody icon={icon} keys={keys}>
        {children}
      </ItemBody>
    </Base.LinkItem>
  );
}

type MenuCheckboxProps = {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  children: ReactNode;
};

/** Turns something on or off and leaves the menu open. */
export function MenuCheckbox({ checked, onCheckedChange, children }: MenuCheckboxProps) {
  return (
    <Base.CheckboxItem checked={checked} onCheckedChange={onCheckedChange} className={optionClass}>
      <Tick shown={checked} />
      {children}
    </Base.CheckboxItem>
  );
}

type MenuRadioProps = {
  value: string;
  onValueChange: (value: string) => void;
  options: readonly { value: string; label: ReactNode }[];
};

/** One of a few, chosen in a menu. */
export function MenuRadioGroup({ value, onValueChange, options }: MenuRadioProps) {
  return (
    <Base.RadioGroup value={value} onValueChange={onValueChange}>
      {options.map((option) => (
        <Base.RadioItem key={option.value} value={option.value} closeOnClick className={optionClass}>
          <Tick shown={option.value === value} />
          {option.label}
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

/** Items that belong together, under a quiet heading. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 pt-2 pb-1 text-meta text-muted">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 border-t border-rule" />;
}

type PopupProps = Pick<MenuProps, "anchor"> & {
  align: "start" | "center" | "end";
  side: NonNullable<MenuProps["side"]>;
  children: ReactNode;
};

function Popup({ anchor, align, side, children }: PopupProps) {
  return (
    <Base.Portal>
      <Base.Positioner
        anchor={anchor ?? undefined}
        align={align}
        side={side}
        sideOffset={4}
        className="z-popover outline-none"
      >
        {/* A stop of its own, so that a menu too tall for the screen can be scrolled by keyboard before an item is lit. */}
        <Base.Popup
          tabIndex={0}
          finalFocus={anchor ? () => anchor : undefined}
          className={cx(listPopupClass, "min-w-44 max-w-80 outline-none")}
        >
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

const itemClass = (danger?: boolean) => cx(optionClass, danger && "text-bad-ink!");

function ItemBody({ icon, keys, children }: Omit<ItemLooks, "danger"> & { children: ReactNode }) {
  return (
    <>
      {icon}
      <span className="min-w-0 flex-1">{children}</span>
      {keys && (
        <span aria-hidden className="text-muted">
          <Kbd keys={keys} />
        </span>
      )}
    </>
  );
}

function Tick({ shown }: { shown: boolean }) {
  return <Check aria-hidden size={16} strokeWidth={2} className={shown ? "text-accent" : "invisible"} />;
}
