import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readRangeAddress } from "@/components/experience/over-time/range-address";
import { analytics } from "@/components/workspace/analytics";
import { openTab, titled, type WorkspaceParams } from "../open-record";

type Props = WorkspaceParams & { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = ({ params }: Props): Promise<Metadata> => titled(params, "Analytics");

export default async function AnalyticsPage({ params, searchParams }: Props) {
  const { viewer, type, record, now } = await openTab(params, "analytics");
  const Analytics = analytics[type.name] ?? notFound();
  return (
    <Analytics
      {...{ viewer, record, now }}
      path={`/${type.path}/${record.id}/analytics`}
      address={readRangeAddress(await searchParams)}
    />
  );
}
