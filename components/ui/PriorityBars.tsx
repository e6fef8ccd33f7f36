import { cx } from "./cx";

export type PriorityRank = 0 | 1 | 2 | 3;

const bars = [
  { x: 1, y: 8, height: 4 },
  { x: 5.5, y: 5, height: 7 },
  { x: 10, y: 2, height: 10 },
];

/** How pressing something is: none to three bars filled, and its word. */
export function PriorityBars({
  rank,
  label,
  className,
}: {
  rank: PriorityRank;
  label: string;
  className?: string;
}) {
  return (
    <span className={cx("inline-flex items-center gap-1.5", className)}>
      <svg aria-hidden width="14" height="14" viewBox="0 0 14 14" className="shrink-0">
        {bars.map((bar, index) => (
          <rect
            key={bar.x}
            {...bar}
            width="3"
            rx="0.75"
            className={index < rank ? "fill-ink" : "fill-faint"}
          />
        ))}
      </svg>
      {label}
    </span>
  );
}
