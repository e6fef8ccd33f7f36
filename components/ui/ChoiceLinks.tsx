import type { ComponentProps } from "react";
import { ButtonLink } from "./Button";
import { cx } from "./cx";

/** Ways to look at the same thing side by side, each an address. */
export function ChoiceLinks({ label, className, ...rest }: ComponentProps<"nav"> & { label: string }) {
  return <nav {...rest} aria-label={label} className={cx("flex flex-wrap gap-1", className)} />;
}

/** One of them; `current` is the one that is looked at. */
export function ChoiceLink({ current, ...rest }: ComponentProps<typeof ButtonLink> & { current: boolean }) {
  return (
    <ButtonLink
      {...rest}
      variant="quiet"
      aria-current={current ? "true" : undefined}
      className={current ? "bg-accent-chip text-accent-ink forced-colors:border-3" : undefined}
    />
  );
}
