import type { Metadata } from "next";
import { PrioritiesScreen } from "@/components/case-priorities/PrioritiesScreen";
import { listPriorities } from "@/lib/cases/priorities";
import { requireViewer } from "@/lib/sessions/request";

export const metadata: Metadata = { title: "Case Priorities" };

export default async function CasePrioritiesPage() {
  const viewer = await requireViewer("admin:casePriorities");
  return <PrioritiesScreen priorities={listPriorities(viewer)} />;
}
