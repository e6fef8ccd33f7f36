import type { ReactNode } from "react";
import { Chip } from "@/components/ui/Chip";
import { cx } from "@/components/ui/cx";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { Sparkline } from "@/components/ui/Sparkline";
import type { ScoreMove } from "@/lib/experience/moves";
import type { ScoreCard as Card } from "@/lib/experience/score-card";
import { signed } from "@/lib/experience/sentence";
import { formatInstant } from "@/lib/time/zone";
import { MoveSentence } from "./MoveSentence";

type ScoreCardProps = {
  card: Card;
  timeZone: string;
  /** **Adjust score**, for whoever may. */
  action?: ReactNode;
};

const atOnce = 3;

/** The Experience Score on an account's Overview: the number, how it went, and why. */
export function ScoreCard({ card, timeZone, action }: ScoreCardProps) {
  const [first, rest] = [card.moves.slice(0, atOnce), card.moves.slice(atOnce)];
  return (
    <section aria-label="Experience Score" className="flex min-w-0 flex-col gap-2">
      <SectionHeading actions={action}>Experience Score</SectionHeading>
      <div className="grid gap-x-10 gap-y-2 lg:grid-cols-2">
        <div>{card.score === null ? <Unscored /> : <Figure card={card} />}</div>
        <div>
          <Moves moves={first} timeZone={timeZone} />
          {rest.length > 0 && (
            <details>
              <summary className="min-h-6 cursor-pointer text-meta text-link max-md:min-h-11 max-md:py-3">
                {rest.length} earlier
              </summary>
              <Moves moves={rest} timeZone={timeZone} />
            </details>
          )}
        </div>
      </div>
    </section>
  );
}

const Unscored = () => <p className="text-body text-muted">Not scored yet</p>;

function Figure({ card: { score, band, change, series, scale } }: { card: Card }) {
  const share = (value: number) => ((value - scale.min) / (scale.max - scale.min)) * 100;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3">
        <span className="text-figure font-title text-ink tabular-nums">{score}</span>
        <Chip>{band?.name}</Chip>
        <span className="text-table text-second">{change ? signed(change) : "No change"} in 30 days</span>
      </p>
      <Sparkline
        values={series.map(share)}
        label={`Experience Score over 30 days, from ${series[0]} to ${score}`}
      />
    </>
  );
}

function Moves({ moves, timeZone }: { moves: ScoreMove[]; timeZone: string }) {
  if (moves.length === 0) return null;
  return (
    <ol className="flex flex-col gap-1.5 text-table">
      {moves.map((move) => (
        <li key={move.id} className="min-w-0">
          <span className={cx("text-ink", !move.stands && "line-through decoration-muted")}>
            <MoveSentence move={move} />
          </span>
          <span className="block text-meta text-muted">
            {move.stands ? "" : "Taken back · "}
            {formatInstant(new Date(move.at), timeZone)} · {move.actor} · then {move.scoreAfter}
          </span>
        </li>
      ))}
    </ol>
  );
}
