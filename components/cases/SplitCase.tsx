"use client";

import { Button } from "@/components/ui/Button";
import { Skeleton } from "@/components/ui/Skeleton";
import { useAnswer } from "@/components/ui/useAnswer";
import type { SplitOffer } from "@/lib/cases/split-offer";
import { SplitCaseForm } from "./SplitCaseForm";

type SplitCaseProps = { caseId: number; onDone: () => void };

/** Asks what can be split off, then for what is to be. */
export function SplitCase({ caseId, onDone }: SplitCaseProps) {
  const { answer, failure, current, retry } = useAnswer<SplitOffer>(`case-split?case=${caseId}`);
  if (current && answer) return <SplitCaseForm {...{ caseId, onDone }} offer={answer} />;
  if (!failure) return <Skeleton className="h-72" />;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p role="alert" className="text-body text-bad-ink">
        {failure.message ?? "What is on the case could not be fetched."}
      </p>
      <Button onClick={retry}>Retry</Button>
    </div>
  );
}
