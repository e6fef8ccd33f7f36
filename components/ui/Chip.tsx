import { X } from "lucide-react";
import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { cx } from "./cx";
import { type Tone, toneClass } from "./tone";

const chipClass = "inline-flex max-w-full items-center gap-1.5 rounded-chip border text-meta font-medium";

export type ChipProps = {
  tone?: Tone;
  icon?: ReactNode;
  /** Makes a button of its words. Client components only. */
  onPress?: (event: MouseEvent<HTMLButtonElement>) => void;
  /** Offers a button that takes it away. Client components only. */
  onRemove?: () => void;
  /** The name of that button, for example "Remove Owner is me". */
  removeLabel?: string;
  className?: string;
  children: ReactNode;
};

/** A word or two that stands for a property or a filter. */
export function Chip({
  tone = "neutral",
  icon,
  onRemove,
  removeLabel = "Remove",
  onPress,
  ...rest
}: ChipProps) {
  return (
    <span className={cx(chipClass, "min-h-6", onRemove ? "pl-2" : "px-2", toneClass[tone], rest.className)}>
      {icon}
      {onPress ? (
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={onPress}
          className="min-h-6 min-w-6 truncate text-left hover:underline max-md:min-h-11"
        >
          {rest.children}
        </button>
      ) : (
        <span className="truncate">{rest.children}</span>
      )}
      {onRemove && (
        <button
          type="button"
          aria-label={removeLabel}
          onClick={onRemove}
          className="-ml-1 grid size-6 shrink-0 place-items-center rounded-chip hover:bg-accent-tint hover:text-accent-ink max-md:size-11"
        >
          <X aria-hidden size={14} strokeWidth={1.5} />
        </button>
      )}
    </span>
  );
}

/** A chip that is pressed: a property that opens its list, or, with `aria-pressed`, one of several views. */
export function ChipButton({
  icon,
  className,
  children,
  ...rest
}: ComponentProps<"button"> & { icon?: ReactNode }) {
  return (
    <button
      type="button"
      {...rest}
      className={cx(
        chipClass,
        "min-h-7 border-rule-strong bg-margin px-2 text-ink hover:bg-accent-soft aria-expanded:bg-accent-chip aria-pressed:border-transparent aria-pressed:bg-accent-chip max-md:min-h-11 max-md:min-w-11 max-md:px-3 forced-colors:aria-pressed:border-2",
        className,
      )}
    >
      {icon}
      <span className="truncate">{children}</span>
    </button>
  );
}
