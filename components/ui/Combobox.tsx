"use client";

import { ChevronDown, X } from "lucide-react";
import { controlClass } from "./controlClass";
import { cx } from "./cx";
import { useControl } from "./Field";
import { later } from "./later";
import type { Option, OptionSource } from "./option";
import { asCombobox, type Ears, useFirstTouch } from "./useFirstTouch";

export type ComboboxProps = {
  /** A fixed list, filtered here, or a search. */
  source: OptionSource;
  value: Option | null;
  onValueChange: (option: Option | null) => void;
  placeholder?: string;
  /** Offers a button that empties it. */
  clearable?: boolean;
  disabled?: boolean;
  id?: string;
  "aria-label"?: string;
  className?: string;
};

const { fetch, useArrived } = later(() => import("./layers/ComboboxBox"));

/**
 * One of many: type to narrow the list, arrows and Enter to choose, Escape to leave. Its list and what works it are
 * fetched when somebody turns to it; until then a plain field of the same looks takes what is typed.
 */
export function Combobox(props: ComboboxProps) {
  const layer = useArrived();
  const { touch, ears } = useFirstTouch(fetch);
  return layer ? <layer.ComboboxBox {...props} touch={touch} /> : <Plain {...props} ears={ears} />;
}

function Plain({ ears, value, onValueChange, clearable, ...rest }: ComboboxProps & { ears: Ears }) {
  const control = useControl(rest);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is not laid out as the other controls are
    <div role="group" className={cx("relative", rest.className)}>
      <input
        {...asCombobox}
        {...control}
        {...ears}
        key={value?.value}
        defaultValue={value?.label}
        aria-label={rest["aria-label"]}
        placeholder={rest.placeholder}
        className={comboboxInputClass(clearable)}
      />
      <span className={comboboxButtonsClass}>
        {clearable && value && (
          <button
            type="button"
            aria-label="Clear"
            onClick={() => onValueChange(null)}
            className={comboboxButtonClass}
          >
            <X aria-hidden size={16} strokeWidth={1.5} />
          </button>
        )}
        <span aria-hidden className={cx(comboboxButtonClass, "pointer-events-none")}>
          <ChevronDown size={16} strokeWidth={1.5} />
        </span>
      </span>
    </div>
  );
}

/** The looks that the plain field and the working one share. */
export const comboboxInputClass = (clearable?: boolean) =>
  cx(controlClass, clearable ? "pr-15 max-md:pr-24" : "pr-9 max-md:pr-12");
export const comboboxButtonsClass = "absolute inset-y-0.5 right-0.5 flex max-md:inset-y-0";
export const comboboxButtonClass =
  "grid h-full w-7 place-items-center rounded-chip text-second hover:bg-hover max-md:w-11";
