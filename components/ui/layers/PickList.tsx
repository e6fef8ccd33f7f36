"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { controlClass } from "../controlClass";
import { OptionRow } from "../OptionRow";
import { type Option, sameOption } from "../option";
import { optionClass } from "../popup";

export type PickListProps = {
  label: string;
  options: readonly Option[];
  value: Option | null;
  onPick: (option: Option) => void;
};

/** A field that narrows the list under it: arrows and Enter choose. It is always open; what holds it closes. */
export function PickList({ label, options, value, onPick }: PickListProps) {
  return (
    <Base.Root
      inline
      open
      autoHighlight
      items={options}
      isItemEqualToValue={sameOption}
      value={value}
      onValueChange={(option: Option | null) => option && onPick(option)}
    >
      <Base.Input aria-label={label} placeholder="Type to narrow…" className={controlClass} />
      <Base.Empty className="px-2 py-1.5 text-muted empty:hidden">Nothing matches.</Base.Empty>
      <Base.List aria-label={label} className="mt-1 max-h-72 overflow-y-auto">
        {(option: Option) => (
          <Base.Item
            key={option.value}
            value={option}
            disabled={option.disabled}
            className={optionClass}
            render={(props, { selected }) => (
              <div {...props}>
                <OptionRow option={option} chosen={selected} />
              </div>
            )}
          />
        )}
      </Base.List>
    </Base.Root>
  );
}
