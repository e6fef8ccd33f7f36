import { IntegrationPanels } from "@/components/integrations/IntegrationPanels";
import type { SidePanelProps } from "./side-tabs";

/** Other programs that know the case. */
export const CasePrograms = ({ pane: { id, integrations } }: SidePanelProps) => (
  <div className="px-4 py-2">
    <IntegrationPanels panels={integrations} recordId={id} />
  </div>
);
