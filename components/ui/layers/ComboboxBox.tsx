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
import type { FirstTouch } from "../useFirstTouch";
import { ComboboxList } from "./ComboboxList";
import { keptByEscape, useComboboxBox } from "./useComboboxBox";

export type ComboboxBoxProps = ComboboxProps & { touch: RefObject<FirstTouch> };

export function ComboboxBox({ placeholder, clearable, className, ...rest }: ComboboxBoxProps) {
  const { value, onValueChange } = rest;
  const { root, input, state } = useComboboxBox(rest);
  return (
    <Base.Root {...root} value={value} onValueChange={keptByEscape(onValueChange)}>
      <Base.InputGroup className={cx("relative", className)}>
        <Base.Input {...input} placeholder={placeholder} className={comboboxInputClass(clearable)} />
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
