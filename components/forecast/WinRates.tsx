import { ColumnChart } from "@/components/charts/ColumnChart";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { OverviewPair, OverviewPart } from "@/components/workspace/OverviewCard";
import type { Forecast } from "@/lib/forecast/forecast";
import { formatMonthInRow } from "@/lib/time/months";
import { LostReasons } from "./LostReasons";
import { Undated } from "./Undated";
import { WinRateTable } from "./WinRateTable";
import { percentText } from "./words";

type WinRatesProps = { forecast: Forecast; currency: string; period: string };

/** How many deals are won of those that close, month by month and owner by owner, and why the others are lost. */
export function WinRates({ forecast, currency, period }: WinRatesProps) {
  const { total, months, owners } = forecast.winRate;
  return (
    <>
      <OverviewPair>
        <OverviewPart>
          <section aria-label="Win rate">
            <SectionHeading aside={`${percentText(total.byCount)} of what closed ${period}`}>
              Win rate
            </SectionHeading>
            <ColumnChart
              label={`Deals won and lost by month: ${total.won.count} won, ${total.lost.count} lost. The table beside it has each month.`}
              stacked
              series={[
                { label: "Won", look: "solid" },
                { label: "Lost", look: "track" },
              ]}
              rows={months.map(({ key, label, won, lost, byCount }) => ({
                label: formatMonthInRow(key),
                values: [won.count, lost.count],
                told: `${label}: ${won.count} won, ${lost.count} lost, win rate ${percentText(byCount)}`,
              }))}
            />
            <p className="py-1 text-meta text-muted">
              Won of won and lost, by the day that a deal closed; by amount, of what they came to.
            </p>
            <Undated figure={forecast.undated} />
          </section>
        </OverviewPart>
        <WinRateTable title="Win rate by month" first="Month" rows={months} {...{ total, currency }} />
      </OverviewPair>
      <OverviewPair>
        <WinRateTable title="Win rate by owner" first="Owner" rows={owners} {...{ total, currency }} />
        <LostReasons {...{ forecast, currency, period }} />
      </OverviewPair>
    </>
  );
}
