"use client";

import { Banner } from "@/components/ui/Banner";
import type { Option } from "@/components/ui/option";
import { Skeleton } from "@/components/ui/Skeleton";
import { useAnswer } from "@/components/ui/useAnswer";
import type { DisqualifyDialogProps } from "./DisqualifyDialog";
import { DisqualifyForm } from "./DisqualifyForm";

/** Asks for the reasons there are, then for one of them. */
export function Disqualify(props: DisqualifyDialogProps) {
  const { answer, failure, current, retry } = useAnswer<Option[]>(`disqualify?lead=${props.lead.id}`);
  if (current && answer) return <DisqualifyForm {...props} reasons={answer} />;
  if (!failure) return <Skeleton className="h-56" />;
  return (
    <Banner tone="bad" onRetry={retry}>
      {failure.message ?? "The reasons could not be fetched."}
    </Banner>
  );
}
