"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { X } from "lucide-react";
import type { RefObject } from "react";
import { cx } from "../cx";
import { type MultiComboboxProps, multiClass } from "../MultiCombobox";
import type { Option } from "../option";
import type { FirstTouch } from "../useFirstTouch";
import { ComboboxList } from "./ComboboxList";
import { keptByEscape, useComboboxBox } from "./useComboboxBox";

export type MultiComboboxBoxProps = MultiComboboxProps & { touch: RefObject<FirstTouch> };

export function MultiComboboxBox({ placeholder, className, ...rest }: MultiComboboxBoxProps) {
  const { value, onValueChange } = rest;
  const { root, input, state } = useComboboxBox(rest);
  return (
    <Base.Root {...root} multiple value={value} onValueChange={keptByEscape<Option[]>(onValueChange)}>
      <Base.InputGroup className={cx(multiClass.group, className)}>
        <Base.Chips className={multiClass.chips}>
          {value.map((option) => (
            <ChosenChip key={option.value} label={option.label} />
          ))}
          <Base.Input
            {...input}
            placeholder={value.length > 0 ? undefined : placeholder}
            className={multiClass.input}
          />
        </Base.Chips>
      </Base.InputGroup>
      <ComboboxList state={state} />
    </Base.Root>
  );
}

function ChosenChip({ label }: { label: string }) {
  return (
    <Base.Chip aria-label={label} className={multiClass.chip}>
      {label}
      <Base.ChipRemove aria-label={`Remove ${label}`} className={multiClass.remove}>
        <X aria-hidden size={14} strokeWidth={1.5} />
      </Base.ChipRemove>
    </Base.Chip>
  );
}
