import { ScoreBar } from "@/components/ui/ScoreBar";
import { bandOf, type ExperienceRules } from "@/lib/experience/bands";

type ScoreBadgeProps = {
  /** Null: not scored yet. */
  score: number | null;
  rules: Pick<ExperienceRules, "min" | "max" | "bands">;
  /** Writes the band's word too; it is spoken in any case. */
  showBand?: boolean;
  className?: string;
};

/** An account's Experience Score: number, bar and band. Not to be drawn while Experience Score is switched off. */
export function ScoreBadge({ score, rules: { min, max, bands }, ...rest }: ScoreBadgeProps) {
  if (score === null) return <ScoreBar score={null} {...rest} />;
  const { name, tone } = bandOf(score, bands);
  return <ScoreBar score={score} min={min} max={max} tone={tone} band={name} {...rest} />;
}
