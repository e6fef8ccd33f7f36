import { cx } from "./cx";

export type ButtonVariant = "filled" | "neutral" | "quiet" | "danger";
/** Heights in px: 32 in a page, 36 in forms, 40 at login and in calls; under 720px all are 44. */
export type ButtonSize = 32 | 36 | 40;

const base =
  "relative inline-flex shrink-0 items-center justify-center rounded-control border text-table font-semibold whitespace-nowrap transition-colors select-none max-md:min-h-11 max-md:min-w-11 disabled:opacity-60";

const variants: Record<ButtonVariant, string> = {
  filled:
    "border-transparent bg-accent text-on-accent hover:bg-accent-hover active:bg-accent-hover forced-color-adjust-none",
  neutral: "border-rule-strong bg-sheet text-ink hover:bg-hover active:bg-accent-soft dark:border-faint",
  quiet: "border-transparent text-ink hover:bg-hover active:bg-accent-soft",
  danger:
    "border-transparent bg-bad-fill text-on-accent hover:opacity-90 active:opacity-90 forced-colors:text-[ButtonText]",
};

const sizes: Record<ButtonSize, string> = { 32: "h-8 px-3", 36: "h-9 px-3.5", 40: "h-10 px-4" };
const squares: Record<ButtonSize, string> = { 32: "size-8", 36: "size-9", 40: "size-10" };

/** The looks of a button, for an element that cannot be one. */
export function buttonClass(
  variant: ButtonVariant = "neutral",
  size: ButtonSize = 32,
  className?: string,
): string {
  return cx(base, variants[variant], sizes[size], className);
}

/** The looks of a button that shows only an icon. */
export function iconButtonClass(
  variant: ButtonVariant = "quiet",
  size: ButtonSize = 32,
  className?: string,
): string {
  return cx(base, variants[variant], squares[size], className);
}
