"use client";

import { useState } from "react";
import { attempt } from "@/components/form/attempt";
import { useRefreshWhile } from "@/components/live/useRefreshWhile";
import { announceOperation } from "@/components/operations/announce";
import { Banner } from "@/components/ui/Banner";
import { Button } from "@/components/ui/Button";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import { failureOf } from "@/lib/failure";
import { undoRescoringAction } from "@/lib/what-if/actions";
import type { rescoringState } from "@/lib/what-if/last-rescoring";

/** That history is being scored anew, or was, with the way back. */
export function LastRescoring({
  rescoring: { last, underWay },
}: {
  rescoring: ReturnType<typeof rescoringState>;
}) {
  useRefreshWhile(underWay);
  if (underWay) return <Banner tone="info">History is being scored anew.</Banner>;
  if (!last) return null;
  return (
    <Banner tone="info" action={<Undo id={last.id} />}>
      {last.by} had history scored anew on {last.at}; {counted(last.moved)} got another score.
      {last.stopped && ` It was stopped after ${wayOf(last.stopped)}.`}
    </Banner>
  );
}

const counted = (accounts: number): string =>
  `${accounts.toLocaleString("en-US")} ${accounts === 1 ? "account" : "accounts"}`;

const wayOf = ({ done, total }: { done: number; total: number | null }): string =>
  total === null ? counted(done) : `${done.toLocaleString("en-US")} of ${counted(total)}`;

function Undo({ id }: { id: number }) {
  const [failure, setFailure] = useState<string | null>(null);
  const undo = async () => {
    const failed = failureOf(await attempt(undoRescoringAction({ operationId: id })));
    setFailure(failed?.message ?? null);
    if (!failed) announceOperation();
  };
  return (
    <div className="flex flex-col items-end gap-1">
      <ConfirmPopover
        align="end"
        title="Undo the scoring of history?"
        description="The rules from before are put back, unless they were changed since, and every score is what it was, with what came since."
        confirmLabel="Undo"
        tone="filled"
        confirmAction={undo}
        trigger={<Button>Undo</Button>}
      />
      {failure && <p role="alert">{failure}</p>}
    </div>
  );
}
