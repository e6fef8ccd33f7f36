import { DueBadge } from "@/components/clocks/DueBadge";
import { dueWidth } from "@/components/clocks/due-width";
import { ColourMark } from "@/components/ui/ColourMark";
import { cx } from "@/components/ui/cx";
import { PriorityBars, type PriorityRank } from "@/components/ui/PriorityBars";
import { ScoreBar, type ScoreTone } from "@/components/ui/ScoreBar";
import { StatusGlyph, type StatusShape } from "@/components/ui/StatusGlyph";
import type { DueWords } from "@/lib/clocks/words";
import { type CellProps, partsOf } from "./parts";

/** A case's status: its shape and its word. */
export function StatusCell({ cell }: CellProps) {
  const { text, mark } = partsOf(cell);
  return (
    <span className="inline-flex items-center gap-1.5 align-middle whitespace-nowrap">
      {mark && <StatusGlyph shape={mark as StatusShape} />}
      {text}
    </span>
  );
}

/** A case's priority: its bars and its word. */
export function PriorityCell({ cell }: CellProps) {
  const { text, mark, colour } = partsOf(cell);
  return (
    <PriorityBars
      rank={Number(mark) as PriorityRank}
      label={text}
      colour={colour}
      className="align-middle whitespace-nowrap"
    />
  );
}

/**
 * An opportunity's stage: a patch of its colour and its word; its pipeline, where there are several. A long name takes
 * several lines where there is room for them, and else is cut where its cell ends.
 */
export function StageCell({ cell, full }: CellProps) {
  const { text, colour, title } = partsOf(cell);
  return (
    <span
      title={title}
      className={cx(
        "inline-flex max-w-full gap-1.5 align-middle",
        full ? "items-baseline" : "items-center whitespace-nowrap",
      )}
    >
      {colour && <ColourMark colour={colour} className={full ? "translate-y-px" : undefined} />}
      <span className={full ? "min-w-0 wrap-anywhere" : undefined}>{text}</span>
    </span>
  );
}

/** An Experience Score; a dash where there is none yet, since that is not 0. */
export function ScoreCell({ cell, full }: CellProps) {
  if (cell === null) return <ScoreBar score={null} showBand={full} />;
  const { text, mark, title, scale } = partsOf(cell);
  const [min, max] = scale ?? [];
  return (
    <ScoreBar
      score={Number(text)}
      min={min}
      max={max}
      tone={mark as ScoreTone}
      band={title}
      showBand={full}
    />
  );
}

/** When something is due: how much time is left or was passed, and where there is room, when that is. */
export function DueCell({ cell, full }: CellProps) {
  const { text, mark, title, at } = partsOf(cell);
  if (at === undefined) return text;
  const words = { text, mark: mark as DueWords["mark"] };
  const badge = <DueBadge at={at} words={words} title={title} className={dueWidth} />;
  if (!full) return badge;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      {badge}
      <span className="text-muted tabular-nums">{title}</span>
    </span>
  );
}

/** When something was: how long ago in a table, the date and time where there is room. */
export function TimeCell({ cell, full }: CellProps) {
  const { text, title } = partsOf(cell);
  return (
    <span title={full ? undefined : title} className="whitespace-nowrap tabular-nums">
      {full ? title : text}
    </span>
  );
}
