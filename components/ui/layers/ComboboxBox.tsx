"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { ChevronDown, X } from "lucide-react";
import type { RefObject } from "react";
import {
  type ComboboxProps,
  comboboxButtonClass,
  comboboxButtonsClass,
  comboboxInputClass,
} from "../Combobox";
import { cx } from "../cx";
import { useControl } from "../Field";
import { type Option, sameOption } from "../option";
import type { FirstTouch } from "../useFirstTouch";
import { ComboboxList } from "./ComboboxList";
import { useListClosing } from "./useListClosing";
import { useOptions } from "./useOptions";
import { useTakeOver } from "./useTakeOver";

export type ComboboxBoxProps = ComboboxProps & { touch: RefObject<FirstTouch> };

export function ComboboxBox({ source, touch, placeholder, clearable, className, ...rest }: ComboboxBoxProps) {
  const { value, onValueChange, "aria-label": label } = rest;
  const { disabled, ...control } = useControl(rest);
  const { options, state, search } = useOptions(source);
  const list = useListClosing(() => search?.(""));
  const input = useTakeOver(touch);
  return (
    <Base.Root
      {...list.root}
      value={value}
      disabled={disabled}
      items={options}
      filter={search ? null : undefined}
      isItemEqualToValue={sameOption}
      autoHighlight
      onValueChange={(option: Option | null) => onValueChange(option)}
      onInputValueChange={(query, { reason }) => reason === "input-change" && search?.(query)}
    >
      <Base.InputGroup className={cx("relative", className)}>
        <Base.Input
          {...list.input}
          {...control}
          ref={input}
          aria-label={label}
          placeholder={placeholder}
          className={comboboxInputClass(clearable)}
        />
        <Buttons clearable={clearable} />
      </Base.InputGroup>
      <ComboboxList state={state} />
    </Base.Root>
  );
}

function Buttons({ clearable }: { clearable?: boolean }) {
  return (
    <span className={comboboxButtonsClass}>
      {clearable && (
        <Base.Clear aria-label="Clear" className={comboboxButtonClass}>
          <X aria-hidden size={16} strokeWidth={1.5} />
        </Base.Clear>
      )}
      <Base.Trigger
        aria-label="Show options"
        aria-labelledby={undefined}
        tabIndex={-1}
        className={comboboxButtonClass}
      >
        <ChevronDown aria-hidden size={16} strokeWidth={1.5} />
      </Base.Trigger>
    </span>
  );
}
