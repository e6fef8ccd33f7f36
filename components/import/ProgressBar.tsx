type ProgressBarProps = { label: string; done: number; total: number };

/** How much of something is done, as a native element that tells it to everybody. */
export const ProgressBar = ({ label, done, total }: ProgressBarProps) => (
  <progress
    aria-label={label}
    value={done}
    max={Math.max(total, 1)}
    className="h-2 w-full overflow-hidden rounded-full bg-s-track [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-s-track [&::-webkit-progress-value]:bg-accent"
  />
);
