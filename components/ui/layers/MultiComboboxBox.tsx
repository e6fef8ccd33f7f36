"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { X } from "lucide-react";
import type { RefObject } from "react";
import { cx } from "../cx";
import { useControl } from "../Field";
import { type MultiComboboxProps, multiClass } from "../MultiCombobox";
import { type Option, sameOption } from "../option";
import type { FirstTouch } from "../useFirstTouch";
import { ComboboxList } from "./ComboboxList";
import { useListClosing } from "./useListClosing";
import { useOptions } from "./useOptions";
import { useTakeOver } from "./useTakeOver";

export type MultiComboboxBoxProps = MultiComboboxProps & { touch: RefObject<FirstTouch> };

export function MultiComboboxBox({ source, touch, placeholder, className, ...rest }: MultiComboboxBoxProps) {
  const { value, onValueChange, "aria-label": label } = rest;
  const { disabled, ...control } = useControl(rest);
  const { options, state, search } = useOptions(source);
  const list = useListClosing(() => search?.(""));
  const input = useTakeOver(touch);
  return (
    <Base.Root
      {...list.root}
      multiple
      value={value}
      disabled={disabled}
      items={options}
      filter={search ? null : undefined}
      isItemEqualToValue={sameOption}
      autoHighlight
      onValueChange={(chosen: Option[]) => onValueChange(chosen)}
      onInputValueChange={(query, { reason }) => reason === "input-change" && search?.(query)}
    >
      <Base.InputGroup className={cx(multiClass.group, className)}>
        <Base.Chips className={multiClass.chips}>
          {value.map((option) => (
            <ChosenChip key={option.value} label={option.label} />
          ))}
          <Base.Input
            {...list.input}
            {...control}
            ref={input}
            aria-label={label}
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
