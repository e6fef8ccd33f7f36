import type { Metadata } from "next";
import { FirstTab } from "./FirstTab";
import { openRecord, titled, type WorkspaceParams } from "./open-record";

export const generateMetadata = ({ params }: WorkspaceParams): Promise<Metadata> => titled(params);

export default async function RecordPage({ params }: WorkspaceParams) {
  return <FirstTab {...(await openRecord(params))} />;
}
