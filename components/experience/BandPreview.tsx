import { cx } from "@/components/ui/cx";
import { bandEnd, type ExperienceRules } from "@/lib/experience/bands";
import { toneFill } from "./tones";

/**
 * The scale as a rule, cut into its bands, with a mark where new accounts start. Drawn while bands are edited, so they
 * may not fit yet.
 */
export function BandPreview({ rules }: { rules: ExperienceRules }) {
  const { min, max, start, bands } = rules;
  const length = Math.max(1, max - min);
  return (
    <div role="img" aria-label={inWords(rules)} className="pt-1 pb-2">
      <div className="relative flex h-2.5 gap-px overflow-hidden rounded-check bg-s-track">
        {bands.map((band, place) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a band has no other identity than its place
            key={place}
            style={{ flexGrow: Math.max(0, bandEnd(rules, place) + 1 - band.from) }}
            className={cx("basis-0", toneFill[band.tone])}
          />
        ))}
      </div>
      <div className="relative h-8 text-meta text-second tabular-nums">
        <span className="absolute top-1 left-0">{min}</span>
        <span
          style={{ left: `${Math.min(100, Math.max(0, ((start - min) / length) * 100))}%` }}
          className="absolute -top-3.5 flex -translate-x-1/2 flex-col items-center whitespace-nowrap"
        >
          <span className="h-4.5 w-0.5 bg-ink" />
          {start} start
        </span>
        <span className="absolute top-1 right-0">{max}</span>
      </div>
    </div>
  );
}

const inWords = (rules: ExperienceRules) =>
  `${rules.bands.map(({ name, from }, place) => `${name} ${from} to ${bandEnd(rules, place)}`).join(", ")}. Accounts start at ${rules.start}.`;
