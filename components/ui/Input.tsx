"use client";

import { Input as Base } from "@base-ui/react/input";
import type { ComponentProps } from "react";
import { controlClass } from "./controlClass";
import { cx } from "./cx";
import { useField } from "./Field";

export type InputProps = ComponentProps<"input">;

/** One line of text. Inside a Field it takes its name, description and error from there. */
export function Input({ className, id, ...rest }: InputProps) {
  const field = useField();
  return (
    <Base
      {...rest}
      id={id ?? field.controlId}
      aria-required={field.required || undefined}
      className={cx(controlClass, className)}
    />
  );
}
