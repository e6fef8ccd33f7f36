import type { ComponentProps } from "react";
import { cx } from "./cx";

/** The name of what a row stands for, which opens it. Where that is a page of its own, the name is a link. */
export function NameButton({ className, ...rest }: Omit<ComponentProps<"button">, "type">) {
  return (
    <button
      {...rest}
      type="button"
      className={cx(
        "min-h-6 rounded-chip text-left font-semibold text-link hover:underline max-md:min-h-11 max-md:min-w-11",
        className,
      )}
    />
  );
}
