"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { ChevronDown, X } from "lucide-react";
import { ComboboxList } from "./ComboboxList";
import { controlClass } from "./controlClass";
import { cx } from "./cx";
import { useControl } from "./Field";
import { type Option, sameOption } from "./option";
import { useListClosing } from "./useListClosing";
import { type OptionSource, useOptions } from "./useOptions";

export type ComboboxProps = {
  /** A fixed list, filtered here, or a search. */
  source: OptionSource;
  value?: Option | null;
  defaultValue?: Option | null;
  onValueChange?: (option: Option | null) => void;
  /** Submits the chosen `value` under this name. */
  name?: string;
  placeholder?: string;
  /** Offers a button that empties it. */
  clearable?: boolean;
  disabled?: boolean;
  id?: string;
  "aria-label"?: string;
  className?: string;
};

/** One of many: type to narrow the list, arrows and Enter to choose, Escape to leave. */
export function Combobox({
  source,
  onValueChange,
  placeholder,
  clearable,
  className,
  ...rest
}: ComboboxProps) {
  const { options, state, search } = useOptions(source);
  const list = useListClosing(() => search?.(""));
  const { id: _, "aria-label": label, ...root } = rest;
  const { disabled, ...control } = useControl(rest);
  return (
    <Base.Root
      {...root}
      {...list.root}
      disabled={disabled}
      items={options}
      filter={search ? null : undefined}
      isItemEqualToValue={sameOption}
      autoHighlight
      onValueChange={(option: Option | null) => onValueChange?.(option)}
      onInputValueChange={(query, { reason }) => reason === "input-change" && search?.(query)}
    >
      <Base.InputGroup className={cx("relative", className)}>
        <Base.Input
          {...list.input}
          {...control}
          aria-label={label}
          placeholder={placeholder}
          className={cx(controlClass, clearable ? "pr-15 max-md:pr-24" : "pr-9 max-md:pr-12")}
        />
        <Buttons clearable={clearable} />
      </Base.InputGroup>
      <ComboboxList state={state} />
    </Base.Root>
  );
}

const buttonClass = "grid h-full w-7 place-items-center rounded-chip text-second hover:bg-hover max-md:w-11";

function Buttons({ clearable }: { clearable?: boolean }) {
  return (
    <span className="absolute inset-y-0.5 right-0.5 flex max-md:inset-y-0">
      {clearable && (
        <Base.Clear aria-label="Clear" className={buttonClass}>
          <X aria-hidden size={16} strokeWidth={1.5} />
        </Base.Clear>
      )}
      <Base.Trigger
        aria-label="Show options"
        aria-labelledby={undefined}
        tabIndex={-1}
        className={buttonClass}
      >
        <ChevronDown aria-hidden size={16} strokeWidth={1.5} />
      </Base.Trigger>
    </span>
  );
}
