"use client";

import { Banner } from "@/components/ui/Banner";
import { Skeleton } from "@/components/ui/Skeleton";
import { useAnswer } from "@/components/ui/useAnswer";
import type { QualifyOffer } from "@/lib/leads/qualify-offer";
import type { QualifyDialogProps } from "./QualifyDialog";
import { QualifyForm } from "./QualifyForm";

/** Asks what would be made of the lead, then whether it is to be. */
export function Qualify(props: QualifyDialogProps) {
  const { answer, failure, current, retry } = useAnswer<QualifyOffer>(`qualify?lead=${props.lead.id}`);
  if (current && answer) return <QualifyForm {...props} offer={answer} />;
  if (!failure) return <Skeleton className="h-96" />;
  return (
    <Banner tone="bad" onRetry={retry}>
      {failure.message ?? "What would be made of the lead could not be fetched."}
    </Banner>
  );
}
