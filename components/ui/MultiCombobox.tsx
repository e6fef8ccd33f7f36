"use client";

import { X } from "lucide-react";
import type { ComboboxProps } from "./Combobox";
import { controlClass } from "./controlClass";
import { cx } from "./cx";
import { useControl } from "./Field";
import { later } from "./later";
import type { Option } from "./option";
import { asCombobox, type Ears, useFirstTouch } from "./useFirstTouch";

export type MultiComboboxProps = Omit<ComboboxProps, "value" | "onValueChange" | "clearable"> & {
  value: Option[];
  onValueChange: (options: Option[]) => void;
};

const { fetch, useArrived } = later(() => import("./layers/MultiComboboxBox"));

/**
 * Several of many. What is chosen stands as chips before the text; Backspace takes the last one away. Fetched when it
 * is turned to, as Combobox is.
 */
export function MultiCombobox(props: MultiComboboxProps) {
  const layer = useArrived();
  const { touch, ears } = useFirstTouch(fetch);
  return layer ? <layer.MultiComboboxBox {...props} touch={touch} /> : <Plain {...props} ears={ears} />;
}

function Plain({ ears, value, onValueChange, ...rest }: MultiComboboxProps & { ears: Ears }) {
  const control = useControl(rest);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is not laid out as the other controls are
    <div role="group" className={cx(multiClass.group, rest.className)}>
      <div className={multiClass.chips}>
        {value.map((option) => (
          <span key={option.value} className={multiClass.chip}>
            {option.label}
            <RemoveButton
              label={option.label}
              onPress={() => onValueChange(value.filter((each) => each !== option))}
            />
          </span>
        ))}
        <input
          {...asCombobox}
          {...control}
          {...ears}
          aria-label={rest["aria-label"]}
          placeholder={value.length > 0 ? undefined : rest.placeholder}
          className={multiClass.input}
        />
      </div>
    </div>
  );
}

function RemoveButton({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <button type="button" aria-label={`Remove ${label}`} onClick={onPress} className={multiClass.remove}>
      <X aria-hidden size={14} strokeWidth={1.5} />
    </button>
  );
}

/** The looks that the plain field and the working one share. */
export const multiClass = {
  group: cx(
    controlClass,
    "flex cursor-text items-center px-1.5! py-1 max-md:py-0.5 focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-ring",
  ),
  chips: "flex flex-1 flex-wrap items-center gap-1",
  chip: "flex h-6 items-center rounded-chip bg-accent-chip pl-2 text-meta font-medium text-ink max-md:h-11",
  remove: "grid size-6 place-items-center rounded-chip hover:bg-accent-tint max-md:size-11",
  input: "h-6 min-w-12 flex-1 bg-transparent px-1 text-input outline-none max-md:h-11",
};
