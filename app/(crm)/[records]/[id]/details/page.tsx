import type { Metadata } from "next";
import { DetailsPanel } from "@/components/workspace/details/DetailsPanel";
import { openTab, titled, type WorkspaceParams } from "../open-record";

type Props = WorkspaceParams & { searchParams: Promise<{ edit?: string }> };

export const generateMetadata = ({ params }: Props): Promise<Metadata> => titled(params, "Details");

export default async function DetailsPage({ params, searchParams }: Props) {
  const opened = await openTab(params, "details");
  return <DetailsPanel {...opened} editing={(await searchParams).edit === "1"} />;
}
