import { cx } from "./cx";

/** The place of a line that is still loading; appears after 150 ms. Give it its size in `className`. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span aria-hidden className={cx("block animate-appear-soon", className)}>
      <span className="block size-full min-h-3 animate-breathe rounded-chip bg-rule-strong forced-colors:border" />
    </span>
  );
}
