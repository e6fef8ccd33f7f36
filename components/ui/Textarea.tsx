"use client";

import { Field as Base } from "@base-ui/react/field";
import type { ComponentProps } from "react";
import { controlClass } from "./controlClass";
import { cx } from "./cx";
import { useField } from "./Field";

/** Text of several lines; grows with what is typed where the browser can. */
export function Textarea({ className, id, rows = 3, ...rest }: ComponentProps<"textarea">) {
  const field = useField();
  return (
    <Base.Control
      id={id ?? field.controlId}
      render={
        <textarea
          {...rest}
          rows={rows}
          aria-required={field.required || undefined}
          className={cx(controlClass, "field-sizing-content max-h-96 py-2", className)}
        />
      }
    />
  );
}
