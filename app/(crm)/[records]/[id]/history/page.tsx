import type { Metadata } from "next";
import { FirstTab } from "../FirstTab";
import { openRecord, titled, type WorkspaceParams } from "../open-record";

export const generateMetadata = ({ params }: WorkspaceParams): Promise<Metadata> => titled(params, "History");

/**
 * The history itself is in the layout, which shows it alone under this address; beside a margin there is room for more.
 */
export default async function HistoryPage({ params }: WorkspaceParams) {
  return <FirstTab {...(await openRecord(params))} />;
}
