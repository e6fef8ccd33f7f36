"use client";

import type { OwnDeedsProps } from "@/components/records/OwnDeeds";
import { useLeadDeeds } from "./use-lead-deeds";

/** What can be done with a lead alone: **Qualify**, **Disqualify**, **Reopen lead**. */
export function LeadDeeds({ record, deeds, children }: OwnDeedsProps) {
  const { offered, dialog } = useLeadDeeds(record, deeds);
  return (
    <>
      {children(offered)}
      {dialog}
    </>
  );
}
