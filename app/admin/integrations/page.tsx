import type { Metadata } from "next";
import { IntegrationsAdmin } from "@/components/integrations/IntegrationsAdmin";
import { listIntegrations } from "@/lib/integrations/integrations";
import { offeredPlaceholders } from "@/lib/placeholders/offered";
import { requireViewer } from "@/lib/sessions/request";

export const metadata: Metadata = { title: "Integrations" };

export default async function IntegrationsPage() {
  const viewer = await requireViewer("admin:integrations");
  return <IntegrationsAdmin integrations={listIntegrations(viewer)} placeholders={offeredPlaceholders()} />;
}
