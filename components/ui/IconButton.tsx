"use client";

import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonVariant, iconButtonClass } from "./buttonClass";
import { Tooltip } from "./Tooltip";

export type IconButtonProps = ComponentProps<"button"> & {
  /** Its name, which is its tooltip too. */
  label: string;
  /** The key that does the same, as written on the keyboard. */
  keys?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
};

/** A button that shows only an icon (lucide, 16px, stroke 1.5), named by its tooltip. */
export function IconButton({ label, keys, variant, size, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        className={iconButtonClass(variant, size, className)}
      />
    </Tooltip>
  );
}
