import type { Metadata } from "next";
import { ExperienceForm } from "@/components/experience/ExperienceForm";
import { ButtonLink } from "@/components/ui/Button";
import { PageHeader } from "@/components/ui/PageHeader";
import { rulesInForce } from "@/lib/experience/rules";
import { requireViewer } from "@/lib/sessions/request";

export const metadata: Metadata = { title: "Experience Score" };

export default async function ExperiencePage() {
  await requireViewer("admin:experience");
  return (
    <>
      <PageHeader
        title="Experience Score"
        secondary={<ButtonLink href="/admin/experience/what-if">What if…</ButtonLink>}
      />
      <ExperienceForm rules={rulesInForce()} />
    </>
  );
}
