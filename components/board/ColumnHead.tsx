import { ColourMark } from "@/components/ui/ColourMark";
import { Link } from "@/components/ui/Link";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import { formatMoney } from "@/lib/fields/money";
import type { BoardColumn } from "@/lib/opportunities/board";
import { closedDays, type Figures, weightedCents } from "@/lib/opportunities/board-tile";
import { nameOf } from "./board-state";

type ColumnHeadProps = {
  id: string;
  column: BoardColumn;
  currency: string;
  /** Of closed columns: whether all is shown, and where the other half of the choice leads. */
  closed: { all: boolean; href: string };
};

/** What a column is, how many it holds, and what they come to. */
export function ColumnHead({ id, column, currency, closed }: ColumnHeadProps) {
  const { stage, kind, figures } = column;
  const money = (cents: number) => formatMoney(cents, currency);
  return (
    <header className="px-3 pt-3 pb-2 max-md:px-5 max-md:pt-0 short:flex short:flex-wrap short:items-baseline short:gap-x-2 short:pt-1.5 short:pb-1">
      <h2
        id={id}
        className="flex items-center gap-1.5 text-table font-semibold text-ink max-md:sr-only short:min-w-0 short:flex-1"
      >
        {stage && <ColourMark colour={stage.colour} />}
        <span className="min-w-0 truncate" title={nameOf(column)}>
          {nameOf(column)}
        </span>
        <span className="ml-1 font-normal text-muted tabular-nums">
          {figures.count.toLocaleString("en-US")}
          <VisuallyHidden>{noun(kind, figures)}</VisuallyHidden>
        </span>
      </h2>
      <p className="mt-0.5 text-pane font-semibold text-ink tabular-nums short:mt-0 short:text-table">
        {money(figures.cents)}
      </p>
      <p className="flex min-h-6 flex-wrap items-center gap-x-2 text-meta text-second tabular-nums md:short:w-full">
        {kind === "lead" && "Not yet qualified"}
        {kind === "open" && `Weighted ${money(weightedCents(figures))}`}
        {(kind === "won" || kind === "lost") && (
          <>
            <span>{closed.all ? "All closed" : `Last ${closedDays} days`}</span>
            <Link href={closed.href} scroll={false} className="text-link underline-offset-2 hover:underline">
              {closed.all ? `Last ${closedDays} days only` : "Show all closed"}
            </Link>
          </>
        )}
      </p>
    </header>
  );
}

const noun = (kind: BoardColumn["kind"], { count }: Figures): string =>
  `${kind === "lead" ? " lead" : " deal"}${count === 1 ? "" : "s"}`;
