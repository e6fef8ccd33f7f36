"use client";

import { Ban, CircleCheckBig, RotateCcw } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import type { LeadDeed } from "@/lib/leads/deeds";
import { DisqualifyDialog } from "./DisqualifyDialog";
import { QualifyDialog } from "./QualifyDialog";
import { useReopen } from "./use-reopen";

type Offered = { deed: LeadDeed; label: string; icon: ReactNode; run: () => void };

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 };

const looks: Record<LeadDeed, { label: string; icon: ReactNode }> = {
  qualify: { label: "Qualify", icon: <CircleCheckBig {...icon} /> },
  disqualify: { label: "Disqualify", icon: <Ban {...icon} /> },
  reopen: { label: "Reopen lead", icon: <RotateCcw {...icon} /> },
};

/** What can be done with a lead, to be offered by buttons and menus; `dialog` asks for what that needs. */
export function useLeadDeeds(lead: { id: number; name: string }, deeds: readonly LeadDeed[] = []) {
  const [asking, ask] = useState<LeadDeed | null>(null);
  const router = useRouter();
  const { reopen } = useReopen();
  const offered = deeds.map(
    (deed): Offered => ({
      ...{ deed, ...looks[deed] },
      run: deed === "reopen" ? () => void reopen(lead) : () => ask(deed),
    }),
  );
  const close = () => ask(null);
  const goOn = (opportunity: { id: number }) => {
    close();
    router.push(`/opportunities/${opportunity.id}`);
  };
  const dialog = (
    <>
      {asking === "qualify" && <QualifyDialog lead={lead} onClose={close} onQualified={goOn} />}
      {asking === "disqualify" && <DisqualifyDialog lead={lead} onClose={close} />}
    </>
  );
  return { offered, dialog };
}
