"use client";

import type { ComponentProps } from "react";
import { controlClass } from "./controlClass";
import { cx } from "./cx";
import { useControl } from "./Field";

export type InputProps = ComponentProps<"input">;

/** One line of text. Inside a Field it takes its name, description and error from there. */
export function Input({ className, ...rest }: InputProps) {
  return <input {...rest} {...useControl(rest)} className={cx(controlClass, className)} />;
}
