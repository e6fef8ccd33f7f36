import type { Metadata } from "next";
import { QualificationScreen } from "@/components/lead-qualification/QualificationScreen";
import { qualification } from "@/lib/leads/questionnaire";
import { listReasons } from "@/lib/pipelines/reasons";
import { requireViewer } from "@/lib/sessions/request";

export const metadata: Metadata = { title: "Lead Qualification" };

export default async function LeadQualificationPage() {
  const viewer = await requireViewer("admin:leadQualification");
  return <QualificationScreen {...qualification(viewer)} reasons={listReasons(viewer, "disqualified")} />;
}
