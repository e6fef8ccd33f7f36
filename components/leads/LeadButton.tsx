"use client";

import { Button } from "@/components/ui/Button";
import type { LeadDeed } from "@/lib/leads/deeds";
import { useLeadDeeds } from "./use-lead-deeds";

type LeadButtonProps = { lead: { id: number; name: string }; deeds: readonly LeadDeed[] };

/** What is mostly done next with a lead: **Qualify**, or **Reopen lead** where nothing came of it. */
export function LeadButton({ lead, deeds }: LeadButtonProps) {
  const { offered, dialog } = useLeadDeeds(lead, deeds);
  const next = offered.find(({ deed }) => deed !== "disqualify");
  return (
    <>
      {next && (
        <Button variant={next.deed === "qualify" ? "filled" : undefined} onClick={next.run}>
          {next.label}
        </Button>
      )}
      {dialog}
    </>
  );
}
