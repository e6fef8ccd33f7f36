import { SectionHeading } from "@/components/ui/SectionHeading";
import { OverviewPart } from "@/components/workspace/OverviewCard";
import type { Viewer } from "@/lib/access/viewer";
import { integrationsOf } from "@/lib/integrations/of-record";
import type { Stored } from "@/lib/records/record";
import { IntegrationPanels } from "./IntegrationPanels";

/** Other programs on a case's Overview, where there are any. `record` has been read for this viewer. */
export function CaseIntegrations({ viewer, record }: { viewer: Viewer; record: Stored }) {
  const panels = integrationsOf(viewer, record);
  if (panels.length === 0) return null;
  return (
    <OverviewPart>
      <section aria-label="Integrations">
        <SectionHeading>Integrations</SectionHeading>
        <IntegrationPanels panels={panels} recordId={record.id} />
      </section>
    </OverviewPart>
  );
}
