"use client";

import { useId, useState } from "react";
import { Input, type InputProps } from "./Input";

/**
 * The browser's own date field: a day (`2024-09-19`) or, `withTime`, a local instant (`2024-09-19T14:05`). Half a date,
 * or February 31, reads as empty: it says so here, and SaveForm does not save it as none.
 */
export function DateInput({
  withTime,
  className,
  onChange,
  ...rest
}: Omit<InputProps, "type"> & { withTime?: boolean }) {
  const [unreadable, setUnreadable] = useState(false);
  const noteId = useId();
  return (
    <>
      <Input
        {...rest}
        {...(unreadable && { "aria-invalid": true, "aria-describedby": noteId })}
        type={withTime ? "datetime-local" : "date"}
        onChange={(event) => {
          setUnreadable(false);
          onChange?.(event);
        }}
        onBlur={({ target }) => setUnreadable(target.validity.badInput)}
        onInvalid={(event) => {
          event.preventDefault();
          setUnreadable(true);
        }}
        className={`tabular-nums ${className ?? ""}`}
      />
      {unreadable && (
        <p id={noteId} className="text-meta text-bad-ink">
          There is no such {withTime ? "date and time" : "date"}.
        </p>
      )}
    </>
  );
}
