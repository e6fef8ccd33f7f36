import { cx } from "./cx";
import { VisuallyHidden } from "./VisuallyHidden";

export type ScoreTone = "risk" | "slip" | "steady" | "strong";

export type ScoreBarProps = {
  /** Or null where nothing is known yet: that is not 0. */
  score: number | null;
  /** The ends of its scale; 0 to 100 unless given. */
  min?: number;
  max?: number;
  tone?: ScoreTone;
  /** The word of its band. Spoken in any case; `showBand` writes it too. */
  band?: string;
  showBand?: boolean;
  className?: string;
};

const fills: Record<ScoreTone, string> = {
  risk: "fill-s-risk",
  slip: "fill-s-slip",
  steady: "fill-s-steady",
  strong: "fill-s-strong",
};

const width = 56;

/** A score: the number first, then a rule with a notch, so that length and place carry it and colour only helps. */
export function ScoreBar({ score, min = 0, max = 100, tone = "steady", ...rest }: ScoreBarProps) {
  const { band, showBand, className } = rest;
  if (score === null) return <Unscored written={showBand} className={className} />;
  return (
    <span className={cx("inline-flex items-center gap-2", className)}>
      <span className="min-w-6 text-right font-semibold text-ink tabular-nums">{score}</span>
      <Rule share={(score - min) / (max - min)} tone={tone} />
      {band &&
        (showBand ? <span className="text-second">{band}</span> : <VisuallyHidden>{band}</VisuallyHidden>)}
    </span>
  );
}

function Rule({ share, tone }: { share: number; tone: ScoreTone }) {
  const end = Math.min(1, Math.max(0, share)) * width;
  const notch = Math.min(width - 2, Math.max(0, end - 1));
  return (
    <svg
      aria-hidden
      width={width}
      height="10"
      viewBox={`0 0 ${width} 10`}
      className={cx("shrink-0", fills[tone])}
    >
      <rect y="3.75" width={width} height="2.5" rx="1.25" className="fill-s-track" />
      <rect y="3.75" width={end} height="2.5" rx="1.25" />
      <rect x={notch} width="2" height="10" rx="0.75" />
    </svg>
  );
}

function Unscored({ written, className }: { written?: boolean; className?: string }) {
  return (
    <span className={cx("inline-flex items-center gap-2 text-muted", className)}>
      <span aria-hidden className="min-w-6 text-right">
        –
      </span>
      {written ? "Not scored yet" : <VisuallyHidden>Not scored yet</VisuallyHidden>}
    </span>
  );
}
