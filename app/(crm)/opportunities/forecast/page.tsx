import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ForecastScreen } from "@/components/forecast/ForecastScreen";
import { RefreshOn } from "@/components/live/RefreshOn";
import { readForecast } from "@/lib/forecast/address";
import { forecastOf } from "@/lib/forecast/forecast";
import { forecastOffered } from "@/lib/forecast/offered";
import { lastEntryId } from "@/lib/live/entries";
import { opportunityType } from "@/lib/opportunities/opportunity";
import { localeOf } from "@/lib/records/locale";
import { monthOf } from "@/lib/time/months";
import { todayInZone } from "@/lib/time/zone";
import { requireType } from "../../[records]/visible-type";

export const metadata: Metadata = { title: "Forecast" };

const opportunities = Promise.resolve({ records: opportunityType.path });

/** `?pipeline=1&from=2026-01&to=2026-12&owner=3&department=2`, all of which may be left out. */
export default async function ForecastPage({ searchParams }: PageProps<"/opportunities/forecast">) {
  const { viewer } = await requireType(opportunities, "view");
  const now = new Date();
  const drawnAt = lastEntryId();
  const thisMonth = monthOf(todayInZone(now, viewer.timeZone));
  const query = readForecast(await searchParams, thisMonth) ?? notFound();
  const forecast = await forecastOf(viewer, query, now);
  return (
    <>
      <RefreshOn type={opportunityType.name} drawnAt={drawnAt} />
      <ForecastScreen
        {...{ viewer, query, forecast, now }}
        {...forecastOffered(thisMonth)}
        currency={localeOf(viewer).currency}
      />
    </>
  );
}
