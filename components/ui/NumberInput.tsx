"use client";

import { NumberField } from "@base-ui/react/number-field";
import { controlClass } from "./controlClass";
import { cx } from "./cx";
import { useControl } from "./Field";

export type NumberInputProps = Omit<NumberField.Root.Props, "className" | "render" | "children"> & {
  className?: string;
  "aria-label"?: string;
};

/** A number in the reader's own notation; arrow keys step, Shift steps by ten. Submits plain digits under `name`. */
export function NumberInput({ className, "aria-label": label, ...rest }: NumberInputProps) {
  const { id, disabled, ...aria } = useControl(rest);
  return (
    <NumberField.Root {...rest} id={id} disabled={disabled} className={className}>
      <NumberField.Input
        {...aria}
        aria-label={label}
        className={cx(controlClass, "text-right tabular-nums")}
      />
    </NumberField.Root>
  );
}
