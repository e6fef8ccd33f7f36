"use client";

import type { ComponentProps } from "react";
import { controlClass } from "./controlClass";
import { cx } from "./cx";
import { useControl } from "./Field";

/** Text of several lines; grows with what is typed where the browser can. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      {...rest}
      {...useControl(rest)}
      rows={rows}
      className={cx(controlClass, "field-sizing-content max-h-96 py-2", className)}
    />
  );
}
