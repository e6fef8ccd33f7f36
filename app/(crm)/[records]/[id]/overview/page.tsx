import type { Metadata } from "next";
import { FirstTab } from "../FirstTab";
import { openTab, titled, type WorkspaceParams } from "../open-record";

export const generateMetadata = ({ params }: WorkspaceParams): Promise<Metadata> =>
  titled(params, "Overview");

/** The Overview under an address of its own, since on a phone the record's own address shows its history. */
export default async function OverviewPage({ params }: WorkspaceParams) {
  return <FirstTab {...(await openTab(params, "overview"))} />;
}
