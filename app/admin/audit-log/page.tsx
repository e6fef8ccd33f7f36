import type { Metadata } from "next";
import { AdminAuditLog } from "@/components/audit/AdminAuditLog";
import { requireViewer } from "@/lib/sessions/request";

export const metadata: Metadata = { title: "Audit log" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuditLogPage({ searchParams }: Props) {
  const viewer = await requireViewer("admin:auditLog");
  return <AdminAuditLog viewer={viewer} path="/admin/audit-log" searchParams={await searchParams} />;
}
