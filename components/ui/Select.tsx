"use client";

import { ChevronDown } from "lucide-react";
import { controlClass } from "./controlClass";
import { cx } from "./cx";
import { useControl } from "./Field";
import { Floating } from "./Floating";
import { later } from "./later";
import type { Option } from "./option";

export type SelectProps = {
  options: readonly Option[];
  value: string | null;
  onValueChange: (value: string) => void;
  placeholder?: string;
  disabled?: boolean;
  id?: string;
  "aria-label"?: string;
  className?: string;
};

const { fetch, part } = later(() => import("./layers/SelectLayer"));
const SelectLayer = part((layer) => layer.SelectLayer);

// The rest of the role, `aria-expanded` and the list it opens, is given by Floating.
const asCombobox = { role: "combobox" };

/** One of a short list. For long lists, or ones that must be searched, use Combobox. */
export function Select({ options, value, onValueChange, placeholder = "Choose…", ...rest }: SelectProps) {
  const control = useControl(rest);
  const chosen = options.find((option) => option.value === value);
  const button = (
    <button
      type="button"
      {...asCombobox}
      {...control}
      aria-label={rest["aria-label"]}
      className={cx(controlClass, "inline-flex items-center gap-2 text-left", rest.className)}
    >
      {chosen?.icon}
      <span className={cx("min-w-0 flex-1 truncate", !chosen && "text-muted")}>
        {chosen?.label ?? placeholder}
      </span>
      <ChevronDown aria-hidden size={16} strokeWidth={1.5} className="shrink-0" />
    </button>
  );
  return (
    <Floating kind="listbox" fetch={fetch} trigger={button}>
      {(layer) => (
        <SelectLayer {...layer} {...{ options, value, onValueChange }} disabled={control.disabled} />
      )}
    </Floating>
  );
}
