"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { attempt } from "@/components/form/attempt";
import { announceOperation } from "@/components/operations/announce";
import { Banner } from "@/components/ui/Banner";
import { Button } from "@/components/ui/Button";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import { useToast } from "@/components/ui/Toast";
import { type ActionResult, type Failure, failureOf } from "@/lib/failure";
import { applyDraftAction, rescoreHistoryAction } from "@/lib/what-if/actions";
import type { Draft } from "@/lib/what-if/draft";

type ApplyProps = {
  draft: Draft;
  /** How many accounts would move; null while that is not known. */
  moved: number | null;
  /** Why it cannot be applied by this admin. */
  refusal: string | null;
  onDone: () => void;
};

/** Makes what was tried the rules: from now on, or for history too. */
export function Apply({ draft, moved, refusal, onDone }: ApplyProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [, startTransition] = useTransition();
  const toast = useToast();
  const router = useRouter();
  const done = (said: string) =>
    startTransition(() => {
      toast.show(said);
      onDone();
    });
  const run = async (act: (draft: Draft) => Promise<ActionResult<unknown>>, then: () => void) => {
    const failed = failureOf(await attempt(act(draft)));
    setFailure(failed);
    if (!failed) return then();
    // What somebody changed meanwhile is shown, with what is tried on top of it.
    router.refresh();
  };
  const apply = () =>
    run(applyDraftAction, () => done("Saved. What is scored from now on follows these rules."));
  const rescore = () =>
    run(rescoreHistoryAction, () => {
      announceOperation();
      done("Saved. History is being scored anew.");
    });
  if (refusal) return <p className="text-table text-second">{refusal}</p>;
  return (
    <>
      <ConfirmPopover
        align="end"
        title="Apply from now on?"
        description="What is scored from now on follows these rules. Scores stay as they are."
        confirmLabel="Apply"
        tone="filled"
        confirmAction={apply}
        trigger={<Button>Apply from now on</Button>}
      />
      <ConfirmPopover
        align="end"
        title="Score history anew?"
        description={`${countOf(moved)} The rules are saved, too. It is done in the background, and can be taken back.`}
        confirmLabel="Score anew"
        tone="filled"
        confirmAction={rescore}
        trigger={<Button variant="filled">Re-score history</Button>}
      />
      {failure && (
        <Banner tone="bad" className="basis-full">
          {failure.message}
        </Banner>
      )}
    </>
  );
}

function countOf(moved: number | null): string {
  if (moved === null) return "Every account is scored as if these rules had always been there.";
  return `${moved.toLocaleString("en-US")} ${moved === 1 ? "account gets" : "accounts get"} another score.`;
}
