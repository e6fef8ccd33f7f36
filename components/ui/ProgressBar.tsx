type ProgressBarProps = { label: string; done: number; total: number | null };

/** A thin bar that fills; without a known whole it breathes. */
export function ProgressBar({ label, done, total }: ProgressBarProps) {
  const share = total === null ? null : Math.min(1, done / Math.max(1, total));
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === null ? undefined : Math.floor(share * 100)}
      className="h-1 overflow-hidden rounded-full bg-s-track"
    >
      <div
        className={`h-full origin-left bg-accent ${share === null ? "animate-breathe" : "transition-transform"}`}
        style={share === null ? undefined : { transform: `scaleX(${share})` }}
      />
    </div>
  );
}
