import { Avatar } from "@/components/ui/Avatar";
import { cx } from "@/components/ui/cx";
import { type Tone, toneClass } from "@/components/ui/tone";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import { formatMoney } from "@/lib/fields/money";
import type { BoardColumn, BoardPage } from "@/lib/opportunities/board";
import { dayIn, daysIdle, daysOverdue, type Tile } from "@/lib/opportunities/board-tile";
import { formatDay, formatShortDay } from "@/lib/time/zone";

export type TileFaceProps = {
  tile: Tile;
  /** Of the column that it stands in. */
  kind: BoardColumn["kind"];
  rotsAfterDays: number | null;
  page: Pick<BoardPage, "currency" | "today" | "now">;
};

/** What a tile says besides its name: with whom, how much, until when, and whose it is. */
export function TileFace({ tile, kind, rotsAfterDays, page }: TileFaceProps) {
  const { amountCents, owner, who } = tile;
  const idle = kind === "open" ? daysIdle(tile, rotsAfterDays, page.now) : 0;
  return (
    <>
      <p className="flex h-5 items-center gap-2 text-meta text-second">
        <span className="min-w-0 flex-1 truncate" title={who}>
          {who}
        </span>
        {kind === "open" && tile.accepted && <Word tone="ok">Accepted</Word>}
        {idle > 0 && <Word>Idle {idle}d</Word>}
      </p>
      <p className="mt-1 flex h-6 items-center gap-2 text-meta text-second tabular-nums">
        {amountCents === null ? (
          <span className="font-medium text-muted">No amount</span>
        ) : (
          <span className="font-semibold text-ink">{formatMoney(amountCents, page.currency)}</span>
        )}
        <span className="ml-auto">
          <When tile={tile} kind={kind} today={page.today} />
        </span>
        {owner && (
          <span title={owner} className="inline-flex">
            <Avatar name={owner} size={20} />
            <VisuallyHidden>Owner {owner}</VisuallyHidden>
          </span>
        )}
      </p>
    </>
  );
}

function When({ tile, kind, today }: { tile: Tile; kind: BoardColumn["kind"]; today: string }) {
  const overdue = kind === "open" ? daysOverdue(tile, today) : 0;
  const day = dayIn(kind, tile);
  if (overdue > 0) return <Word tone="warn">Overdue {overdue}d</Word>;
  if (day === null) return null;
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return <time dateTime={day}>{isThisYear ? formatShortDay(day, true) : formatDay(day)}</time>;
}

const Word = ({ tone = "neutral", children }: { tone?: Tone; children: React.ReactNode }) => (
  <span
    className={cx(
      "inline-flex h-5 shrink-0 items-center rounded-chip border px-1.5 font-medium",
      tone === "neutral" ? "border-rule-strong bg-margin text-second" : toneClass[tone],
    )}
  >
    {children}
  </span>
);
