"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import type { Integration } from "@/lib/integrations/integrations";
import type { OfferedPlaceholder } from "@/lib/placeholders/placeholder";
import { IntegrationEditor } from "./IntegrationEditor";
import { IntegrationTable } from "./IntegrationTable";

type IntegrationsAdminProps = { integrations: Integration[]; placeholders: OfferedPlaceholder[] };

/** The page Integrations: the list stays in place, editing happens in one drawer. */
export function IntegrationsAdmin({ integrations, placeholders }: IntegrationsAdminProps) {
  const [edited, setEdited] = useState<Integration | "new" | null>(null);
  const add = (
    <Button
      variant="filled"
      icon={<Plus aria-hidden size={16} strokeWidth={1.5} />}
      onClick={() => setEdited("new")}
    >
      Add integration
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Integrations"
        aside={integrations.length > 0 && integrations.length}
        primary={integrations.length > 0 && add}
      />
      {integrations.length > 0 ? (
        <IntegrationTable integrations={integrations} onEdit={setEdited} />
      ) : (
        <EmptyState title="No integrations yet." action={add}>
          An integration shows another program beside a case: a link to it, or a page of it, that already
          knows the customer.
        </EmptyState>
      )}
      {edited && (
        <IntegrationEditor
          integration={edited === "new" ? null : edited}
          placeholders={placeholders}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}
