import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CountedDeals } from "@/components/forecast/CountedDeals";
import { readCounting, readForecast } from "@/lib/forecast/address";
import { countedDeals } from "@/lib/forecast/counted";
import { opportunityType } from "@/lib/opportunities/opportunity";
import { monthOf } from "@/lib/time/months";
import { todayInZone } from "@/lib/time/zone";
import { requireType } from "../../../[records]/visible-type";

export const metadata: Metadata = { title: "Deals of a stage" };

const opportunities = Promise.resolve({ records: opportunityType.path });

/** The deals that a figure of a stage counts: a forecast's address, and `&stage=2&what=on`. */
export default async function CountedPage({ searchParams }: PageProps<"/opportunities/forecast/deals">) {
  const { viewer } = await requireType(opportunities, "view");
  const now = new Date();
  const sent = await searchParams;
  const query = readForecast(sent, monthOf(todayInZone(now, viewer.timeZone))) ?? notFound();
  const counting = readCounting(sent, query) ?? notFound();
  const found = await countedDeals(viewer, query, counting, now);
  return <CountedDeals {...{ query, counting, found }} />;
}
