import { ColumnChart } from "@/components/charts/ColumnChart";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { OverviewPart } from "@/components/workspace/OverviewCard";
import { formatMoney, minorUnits } from "@/lib/fields/kinds/money";
import type { Figure } from "@/lib/forecast/figure";
import type { Forecast, ForecastRow } from "@/lib/forecast/forecast";
import { weightedCents } from "@/lib/opportunities/board-tile";
import { OpenAndWon } from "./OpenAndWon";
import { Unpriced } from "./Unpriced";
import { dealsText } from "./words";

type ByMonthProps = { forecast: Forecast; currency: string };

/** What is expected to close in which month, and what was won in it. Every open deal stands in one row. */
export function ByMonth({ forecast: { months, total }, currency }: ByMonthProps) {
  const major = (cents = 0) => cents / minorUnits(currency);
  const title = "Forecast by month";
  return (
    <OverviewPart>
      <section aria-label={title}>
        <SectionHeading aside="by expected close of open deals, and by actual close of won ones">
          {title}
        </SectionHeading>
        <ColumnChart
          label={inWords({ total }, currency)}
          currency={currency}
          series={[
            { label: "Won", look: "solid" },
            { label: "Weighted", look: "tint" },
            { label: "Open", look: "track" },
          ]}
          rows={months.map(({ label, brief, open, won }) => ({
            label: brief,
            told: told({ label, open, won }, currency),
            values: [
              major(won?.amountCents),
              major(open ? weightedCents(open) : 0),
              major(open?.amountCents),
            ],
          }))}
        />
        <OpenAndWon label={title} by="Month" rows={months} {...{ total, currency }} />
        <p className="flex flex-wrap gap-x-3 px-0 py-1 text-meta text-muted">
          An amount that nobody gave counts as nothing.
          <Unpriced figure={total.open} of="Open" />
        </p>
      </section>
    </OverviewPart>
  );
}

/** What the columns of a month say. */
function told({ label, open, won }: Pick<ForecastRow, "label" | "open" | "won">, currency: string): string {
  const money = (cents: number) => formatMoney(cents, currency);
  const said = ({ count, amountCents }: Figure, how: string) =>
    count === 0 ? `none ${how}` : `${money(amountCents)} ${how} (${dealsText(count)})`;
  const parts = [
    won && said(won, "won"),
    open && said(open, "open"),
    open && open.count > 0 && `weighted ${money(weightedCents(open))}`,
  ];
  return `${label}: ${parts.filter(Boolean).join(", ")}`;
}

function inWords({ total: { open, won } }: Pick<Forecast, "total">, currency: string): string {
  const money = (cents: number) => formatMoney(cents, currency);
  return `Forecast by month: ${money(open.amountCents)} open, ${money(weightedCents(open))} weighted, ${money(won.amountCents)} won. The table below has each month.`;
}
