import type { Metadata } from "next";
import { Board } from "@/components/board/Board";
import { boardPage } from "@/lib/opportunities/board";
import { readBoardAddress, writeBoardQuery } from "@/lib/opportunities/board-address";
import { opportunityType } from "@/lib/opportunities/opportunity";
import { toSearchParams } from "../../[records]/search-params";
import { requireType } from "../../[records]/visible-type";

export const metadata: Metadata = { title: "Opportunities board" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Leads and opportunities as tiles, in a column for each stage. */
export default async function BoardPage({ searchParams }: Props) {
  const { viewer } = await requireType(Promise.resolve({ records: opportunityType.path }), "view");
  const address = readBoardAddress(toSearchParams(await searchParams));
  const page = await boardPage(viewer, address, new Date());
  return <Board page={page} query={writeBoardQuery(address)} />;
}
