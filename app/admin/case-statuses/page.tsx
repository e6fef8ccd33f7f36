import type { Metadata } from "next";
import { StatusesScreen } from "@/components/case-statuses/StatusesScreen";
import { statusLists } from "@/lib/cases/status-lists";
import { requireViewer } from "@/lib/sessions/request";

export const metadata: Metadata = { title: "Case Statuses" };

export default async function CaseStatusesPage() {
  const viewer = await requireViewer("admin:caseStatuses");
  return <StatusesScreen lists={statusLists(viewer)} />;
}
