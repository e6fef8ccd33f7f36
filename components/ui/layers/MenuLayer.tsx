"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check, ChevronRight } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "../cx";
import type { LayerState } from "../Floating";
import { Kbd } from "../Kbd";
import { Link } from "../Link";
import { listBackdropClass, listPopupClass, optionClass } from "../popup";
import { adopted } from "./Adopted";
import { useLeadingBack } from "./useLeadingBack";

export type MenuLayerProps = LayerState & {
  anchor?: HTMLElement | null;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom" | "left" | "right";
  children: ReactNode;
};

export function MenuLayer({ open, onOpenChange, trigger, popupId, children, ...place }: MenuLayerProps) {
  const { anchor, align = "start", side = "bottom" } = place;
  const { popup, leadsBack } = useLeadingBack();
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Base.Trigger id={trigger.id} render={adopted(trigger)} />}
      <Base.Portal>
        <Base.Backdrop className={listBackdropClass} />
      </Base.Portal>
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
            ref={popup}
            id={popupId}
            tabIndex={0}
            finalFocus={anchor ? () => leadsBack() && anchor : leadsBack}
            className={cx(listPopupClass, "min-w-44 max-w-80 outline-none")}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type ItemLooks = {
  icon?: ReactNode;
  /** The key that does the same. */
  keys?: string;
  danger?: boolean;
};

export type MenuItemProps = ItemLooks & { onSelect: () => void; disabled?: boolean; children: ReactNode };

export function MenuItem({ onSelect, disabled, children, ...looks }: MenuItemProps) {
  return (
    <Base.Item onClick={onSelect} disabled={disabled} className={itemClass(looks.danger)}>
      <ItemBody {...looks}>{children}</ItemBody>
    </Base.Item>
  );
}

export type MenuLinkProps = ComponentProps<typeof Link> & ItemLooks;

export function MenuLink({ icon, keys, danger, children, ...link }: MenuLinkProps) {
  return (
    <Base.LinkItem closeOnClick className={itemClass(danger)} render={<Link {...link} />}>
      <ItemBody icon={icon} keys={keys}>
        {children}
      </ItemBody>
    </Base.LinkItem>
  );
}

export type MenuCheckboxProps = {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  children: ReactNode;
};

export function MenuCheckbox({ checked, onCheckedChange, children }: MenuCheckboxProps) {
  return (
    <Base.CheckboxItem checked={checked} onCheckedChange={onCheckedChange} className={optionClass}>
      <Tick shown={checked} />
      {children}
    </Base.CheckboxItem>
  );
}

export type MenuRadioGroupProps = {
  value: string;
  onValueChange: (value: string) => void;
  options: readonly { value: string; label: ReactNode }[];
};

export function MenuRadioGroup({ value, onValueChange, options }: MenuRadioGroupProps) {
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

export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 pt-2 pb-1 text-meta text-muted">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

export type MenuSubmenuProps = Pick<ItemLooks, "icon" | "keys"> & { label: string; children: ReactNode };

export function MenuSubmenu({ label, icon, keys, children }: MenuSubmenuProps) {
  return (
    <Base.SubmenuRoot>
      <Base.SubmenuTrigger className={itemClass()}>
        <ItemBody icon={icon} keys={keys}>
          {label}
        </ItemBody>
        <ChevronRight aria-hidden size={16} strokeWidth={1.5} />
      </Base.SubmenuTrigger>
      <Base.Portal>
        <Base.Positioner sideOffset={2} className="z-popover outline-none">
          <Base.Popup className={cx(listPopupClass, "min-w-44 max-w-80 outline-none")}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.SubmenuRoot>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 border-t border-rule" />;
}

const itemClass = (danger?: boolean) => cx(optionClass, danger && "text-bad-ink!");

function ItemBody({ icon, keys, children }: Omit<ItemLooks, "danger"> & { children: ReactNode }) {
  return (
    <>
      {icon}
      <span className="min-w-0 flex-1">{children}</span>
      {keys && (
        <span aria-hidden className="text-muted max-md:hidden">
          <Kbd keys={keys} />
        </span>
      )}
    </>
  );
}

function Tick({ shown }: { shown: boolean }) {
  return <Check aria-hidden size={16} strokeWidth={2} className={shown ? "text-accent" : "invisible"} />;
}
