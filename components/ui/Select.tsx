"use client";

import { Select as Base } from "@base-ui/react/select";
import { ChevronDown } from "lucide-react";
import { controlClass } from "./controlClass";
import { cx } from "./cx";
import { useControl } from "./Field";
import { OptionRow } from "./OptionRow";
import type { Option } from "./option";
import { listBackdropClass, listPopupClass, optionClass } from "./popup";

export type SelectProps = {
  options: readonly Option[];
  value?: string | null;
  defaultValue?: string | null;
  onValueChange?: (value: string) => void;
  /** Submits the value under this name. */
  name?: string;
  placeholder?: string;
  disabled?: boolean;
  id?: string;
  "aria-label"?: string;
  className?: string;
};

/** One of a short list. For long lists, or ones that must be searched, use Combobox. */
export function Select({ options, placeholder = "Choose…", onValueChange, ...rest }: SelectProps) {
  const { className, "aria-label": label, ...root } = rest;
  const { id, disabled, ...aria } = useControl(rest);
  return (
    <Base.Root
      {...root}
      id={id}
      disabled={disabled}
      items={options}
      onValueChange={(value) => value !== null && onValueChange?.(value)}
    >
      <Base.Trigger
        {...aria}
        aria-label={label}
        className={cx(controlClass, "inline-flex items-center gap-2 text-left", className)}
      >
        <Base.Value
          placeholder={placeholder}
          className="min-w-0 flex-1 truncate data-placeholder:text-muted"
        />
        <ChevronDown aria-hidden size={16} strokeWidth={1.5} className="shrink-0" />
      </Base.Trigger>
      <List options={options} />
    </Base.Root>
  );
}

function List({ options }: { options: readonly Option[] }) {
  return (
    <Base.Portal>
      <Base.Backdrop className={listBackdropClass} />
      <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-popover outline-none">
        <Base.Popup className={cx(listPopupClass, "min-w-(--anchor-width) max-w-80")}>
          {options.map((option) => (
            <Base.Item
              key={option.value}
              value={option.value}
              label={option.label}
              disabled={option.disabled}
              className={optionClass}
              render={(props, { selected }) => (
                <div {...props}>
                  <OptionRow option={option} chosen={selected} />
                </div>
              )}
            />
          ))}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}
