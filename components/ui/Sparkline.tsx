import { cx } from "./cx";

export type SparklineProps = {
  /** 0 to 100 each, oldest first, evenly spaced. */
  values: readonly number[];
  /** What it shows, in words, for example "Experience score over 30 days, from 74 to 80". */
  label: string;
  /** In px. */
  width?: number;
  height?: number;
  className?: string;
};

const inset = 4;

/** A line on a fixed axis from 0 to 100, dotted at 50, with its last point marked. Drawn on the server. */
export function Sparkline({ values, label, width = 216, height = 32, className }: SparklineProps) {
  const points = values.map((value, index) => ({
    x: inset + (index / Math.max(1, values.length - 1)) * (width - 2 * inset),
    y: heightOf(value, height),
  }));
  const last = points.at(-1);
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fill="none"
      className={cx("max-w-full text-accent", className)}
    >
      <path
        d={`M0 ${heightOf(50, height)}H${width}`}
        strokeDasharray="1 3"
        strokeLinecap="round"
        className="stroke-control"
      />
      <polyline
        points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")}
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {last && <circle cx={last.x} cy={last.y} r="3" fill="currentColor" />}
    </svg>
  );
}

const heightOf = (value: number, height: number) =>
  inset + (1 - Math.min(100, Math.max(0, value)) / 100) * (height - 2 * inset);
