"use client";

import { attempt } from "@/components/form/attempt";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import { reopenLeadAction } from "@/lib/leads/actions";

type Lead = { id: number; name: string };

/** Takes a disqualified lead up again and says so; `tell` says that one was disqualified, and offers that. */
export function useReopen() {
  const { show } = useToast();
  const reopen = async ({ id, name }: Lead) => {
    const failure = failureOf(await attempt(reopenLeadAction({ leadId: id })));
    show(failure?.message ?? `${name} is open again.`);
  };
  const tell = (lead: Lead) =>
    show(`Disqualified ${lead.name}.`, {
      action: { label: "Undo", takesBack: [lead.id], onSelect: () => void reopen(lead) },
    });
  return { reopen, tell };
}
