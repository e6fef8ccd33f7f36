"use client";

import { Select as Base } from "@base-ui/react/select";
import { cx } from "../cx";
import type { LayerState } from "../Floating";
import { OptionRow } from "../OptionRow";
import type { Option } from "../option";
import { listBackdropClass, listPopupClass, optionClass } from "../popup";
import { adopted } from "./Adopted";

export type SelectLayerProps = LayerState & {
  options: readonly Option[];
  value: string | null;
  onValueChange: (value: string) => void;
  disabled?: boolean;
};

export function SelectLayer({ open, onOpenChange, trigger, popupId, ...rest }: SelectLayerProps) {
  const { options, value, onValueChange, disabled } = rest;
  return (
    <Base.Root
      {...{ open, onOpenChange, value, disabled }}
      id={trigger?.id}
      items={options}
      onValueChange={(chosen) => chosen !== null && onValueChange(chosen)}
    >
      {trigger && <Base.Trigger render={adopted(trigger)} />}
      <Base.Portal>
        <Base.Backdrop className={listBackdropClass} />
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-popover outline-none">
          <Base.Popup id={popupId} className={cx(listPopupClass, "min-w-(--anchor-width) max-w-80")}>
            {options.map((option) => (
              <Row key={option.value} option={option} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Row({ option }: { option: Option }) {
  return (
    <Base.Item
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
  );
}
