"use client";

import { useState } from "react";
import { Banner } from "@/components/ui/Banner";
import { Button } from "@/components/ui/Button";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import { deleteIntegrationAction } from "@/lib/integrations/actions";
import type { Integration } from "@/lib/integrations/integrations";

type DeleteIntegrationProps = { integration: Integration; onDeleted: () => void };

/** The last section of the drawer. */
export function DeleteIntegration({ integration: { id, name }, onDeleted }: DeleteIntegrationProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const toast = useToast();

  async function remove() {
    const failure = failureOf(await deleteIntegrationAction({ id }));
    setRefusal(failure?.message ?? null);
    if (failure) return;
    toast.show(`Deleted ${name}.`);
    onDeleted();
  }

  return (
    <section aria-label="Delete" className="mt-6 flex flex-col items-start gap-2 border-rule border-t pt-4">
      {refusal && <Banner tone="bad">{refusal}</Banner>}
      <ConfirmPopover
        trigger={<Button>Delete integration</Button>}
        title={`Delete ${name}?`}
        description="It goes from beside every case. To hide it only, switch it off."
        confirmLabel="Delete"
        confirmAction={remove}
      />
    </section>
  );
}
