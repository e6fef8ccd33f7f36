"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { X } from "lucide-react";
import type { ComboboxProps } from "./Combobox";
import { ComboboxList } from "./ComboboxList";
import { controlClass } from "./controlClass";
import { cx } from "./cx";
import { useControl } from "./Field";
import { type Option, sameOption } from "./option";
import { useListClosing } from "./useListClosing";
import { useOptions } from "./useOptions";

export type MultiComboboxProps = Omit<
  ComboboxProps,
  "value" | "defaultValue" | "onValueChange" | "clearable"
> & {
  value?: Option[];
  defaultValue?: Option[];
  onValueChange?: (options: Option[]) => void;
};

/** Several of many. What is chosen stands as chips before the text; Backspace takes the last one away. */
export function MultiCombobox({
  source,
  onValueChange,
  placeholder,
  className,
  ...rest
}: MultiComboboxProps) {
  const { options, state, search } = useOptions(source);
  const list = useListClosing(() => search?.(""));
  const { id: _, "aria-label": label, ...root } = rest;
  const { disabled, ...control } = useControl(rest);
  return (
    <Base.Root
      {...root}
      {...list.root}
      disabled={disabled}
      multiple
      items={options}
      filter={search ? null : undefined}
      isItemEqualToValue={sameOption}
      autoHighlight
      onValueChange={(chosen: Option[]) => onValueChange?.(chosen)}
      onInputValueChange={(query, { reason }) => reason === "input-change" && search?.(query)}
    >
      <Base.InputGroup className={cx(controlClass, groupClass, className)}>
        <Base.Value>
          {(chosen: Option[]) => (
            <Base.Chips className="flex flex-1 flex-wrap items-center gap-1">
              {chosen.map((option) => (
                <ChosenChip key={option.value} label={option.label} />
              ))}
              <Base.Input
                {...list.input}
                {...control}
                aria-label={label}
                placeholder={chosen.length > 0 ? undefined : placeholder}
                className="h-6 min-w-12 flex-1 bg-transparent px-1 text-input outline-none max-md:h-11"
              />
            </Base.Chips>
          )}
        </Base.Value>
      </Base.InputGroup>
      <ComboboxList state={state} />
    </Base.Root>
  );
}

const groupClass =
  "flex cursor-text items-center px-1.5! py-1 max-md:py-0.5 focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-ring";

function ChosenChip({ label }: { label: string }) {
  return (
    <Base.Chip
      aria-label={label}
      className="flex h-6 items-center rounded-chip bg-accent-chip pl-2 text-meta font-medium text-ink max-md:h-11"
    >
      {label}
      <Base.ChipRemove
        aria-label={`Remove ${label}`}
        className="grid size-6 place-items-center rounded-chip hover:bg-accent-tint max-md:size-11"
      >
        <X aria-hidden size={14} strokeWidth={1.5} />
      </Base.ChipRemove>
    </Base.Chip>
  );
}
