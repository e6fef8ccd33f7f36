import { Suspense } from "react";
import { OpportunityWays } from "@/components/opportunities/OpportunityWays";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { Skeleton } from "@/components/ui/Skeleton";
import { OverviewPair } from "@/components/workspace/OverviewCard";
import type { Viewer } from "@/lib/access/viewer";
import type { Forecast } from "@/lib/forecast/forecast";
import type { ForecastQuery } from "@/lib/forecast/query";
import { wayHrefs } from "@/lib/opportunities/ways";
import { formatMonth } from "@/lib/time/months";
import { ByMonth } from "./ByMonth";
import { ByOwner } from "./ByOwner";
import { ByStage } from "./ByStage";
import { ForecastBar, type ForecastBarProps } from "./ForecastBar";
import { Headline } from "./Headline";
import { Stages } from "./Stages";
import { WinRates } from "./WinRates";

type ForecastScreenProps = ForecastBarProps & {
  viewer: Viewer;
  query: ForecastQuery;
  forecast: Forecast;
  /** ISO 4217. */
  currency: string;
  now: Date;
};

/** How the pipeline is likely to go, and how it went: every figure with its table and the way to its deals. */
export function ForecastScreen({ viewer, query, forecast, currency, now, ...offered }: ForecastScreenProps) {
  const period = `${formatMonth(query.from)} to ${formatMonth(query.to)}`;
  return (
    <>
      <PageHeader
        title="Opportunities"
        ways={<OpportunityWays current="forecast" hrefs={wayHrefs(query)} />}
      />
      <ForecastBar query={query} {...offered} />
      {isEmpty(forecast) ? (
        <EmptyState title="No deals to forecast.">
          Nothing is open, and nothing closed from {period}.
        </EmptyState>
      ) : (
        <>
          <Headline {...{ forecast, currency, period }} />
          <ByMonth {...{ forecast, currency }} />
          <OverviewPair>
            <ByOwner {...{ forecast, currency, period }} />
            <ByStage {...{ forecast, currency, period }} />
          </OverviewPair>
          <Suspense fallback={<Skeleton className="m-5 h-48" />}>
            <Stages {...{ viewer, query, period, now }} severalPipelines={offered.pipelines.length > 1} />
          </Suspense>
          <WinRates {...{ forecast, currency, period }} />
        </>
      )}
    </>
  );
}

const isEmpty = ({ total: { open, won, lost }, undated }: Forecast): boolean =>
  open.count + won.count + lost.count + undated.count === 0;
