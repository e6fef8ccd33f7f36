"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { X } from "lucide-react";
import type { RefObject } from "react";
import { cx } from "../cx";
import { type MultiComboboxProps, multiClass } from "../MultiCombobox";
import type { Option } from "../option";
import type { FirstTouch } from "../useFirstTouch";
import { ComboboxList } from "./ComboboxList";
import { useComboboxBox } from "./useComboboxBox";

export type MultiComboboxBoxProps = MultiComboboxProps & { touch: RefObject<FirstTouch> };

export function MultiComboboxBox({ placeholder, className, ...rest }: MultiComboboxBoxProps) {
  const { value, onValueChange } = rest;
  const { root, input, state } = useComboboxBox(rest);
  const choose = (chosen: Option[], details: Base.Root.ChangeEventDetails) => {
    if (details.reason !== "escape-key") return onValueChange(chosen);
    // The library has Escape take away all that was chosen where no list is open; here it is for whatever is around.
    details.cancel();
    details.allowPropagation();
  };
  return (
    <Base.Root {...root} multiple value={value} onValueChange={choose}>
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
