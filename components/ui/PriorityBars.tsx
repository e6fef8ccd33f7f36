import { fillOf } from "./ColourMark";
import { cx } from "./cx";

export type PriorityRank = 0 | 1 | 2 | 3;

const bars = [
  { x: 1, y: 8, height: 4 },
  { x: 5.5, y: 4.5, height: 7.5 },
  { x: 10, y: 1, height: 11 },
];

/** How pressing something is: none to three bars filled, on a line of the same colour, and its word. */
export function PriorityBars({
  rank,
  label,
  colour = "plain",
  className,
}: {
  rank: PriorityRank;
  label: string;
  /** The name of its token. */
  colour?: string;
  className?: string;
}) {
  const fill = fillOf(colour);
  return (
    <span className={cx("inline-flex items-center gap-1.5", className)}>
      <svg aria-hidden width="14" height="14" viewBox="0 0 14 14" className="shrink-0">
        {bars.map((bar, index) => (
          <rect key={bar.x} {...bar} width="3" rx="0.75" className={index < rank ? fill : "fill-faint"} />
        ))}
        <rect x="1" y="12.75" width="12" height="1.25" rx="0.6" className={fill} />
      </svg>
      {label}
    </span>
  );
}
