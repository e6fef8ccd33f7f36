"use client";

import { Input, type InputProps } from "./Input";

/** The browser's own date field: a day (`2024-09-19`) or, `withTime`, a local instant (`2024-09-19T14:05`). */
export function DateInput({
  withTime,
  className,
  ...rest
}: Omit<InputProps, "type"> & { withTime?: boolean }) {
  return (
    <Input
      {...rest}
      type={withTime ? "datetime-local" : "date"}
      className={`tabular-nums ${className ?? ""}`}
    />
  );
}
