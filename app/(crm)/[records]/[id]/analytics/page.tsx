import type { Metadata } from "next";
import { readRangeAddress } from "@/components/experience/over-time/range-address";
import { ScoreOverTime } from "@/components/experience/over-time/ScoreOverTime";
import { openTab, titled, type WorkspaceParams } from "../open-record";

type Props = WorkspaceParams & { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = ({ params }: Props): Promise<Metadata> => titled(params, "Analytics");

export default async function AnalyticsPage({ params, searchParams }: Props) {
  const { viewer, type, record, now } = await openTab(params, "analytics");
  return (
    <ScoreOverTime
      {...{ viewer, now }}
      accountId={record.id}
      path={`/${type.path}/${record.id}/analytics`}
      address={readRangeAddress(await searchParams)}
    />
  );
}
