import type { Metadata } from "next";
import { AuditLog } from "@/components/audit/AuditLog";
import { openTab, titled, type WorkspaceParams } from "../open-record";

type Props = WorkspaceParams & { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = ({ params }: Props): Promise<Metadata> => titled(params, "Audit log");

export default async function AuditPage({ params, searchParams }: Props) {
  const opened = await openTab(params, "audit");
  const { type, record } = opened;
  return <AuditLog {...opened} path={`/${type.path}/${record.id}/audit`} searchParams={await searchParams} />;
}
