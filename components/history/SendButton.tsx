"use client";

import { useEffect, useEffectEvent } from "react";
import type { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { Composing } from "./HistoryPane";

type SendButtonProps = {
  composing: Pick<Composing, "seen" | "onUnseen" | "onShow">;
  saving: Pick<ReturnType<typeof useSave>, "pending" | "failure">;
  /** Nothing has been written yet. */
  blank: boolean;
};

/**
 * **Save**; where somebody else wrote something since, the button first shows that (SPEC.md 5.3). Whoever has nothing to
 * save sees it as it comes.
 */
export function SendButton({ composing: { seen, onUnseen, onShow }, saving, blank }: SendButtonProps) {
  const read = useEffectEvent(() => seen.see());
  const { fresh } = seen;
  useEffect(() => {
    if (blank && fresh > 0) read();
  }, [blank, fresh]);
  const { failure, pending } = saving;
  const refused = failure?.fields?.seen !== undefined;
  const learn = useEffectEvent(onUnseen);
  // The server knew of it before this page did.
  useEffect(() => {
    if (failure?.fields?.seen) learn();
  }, [failure]);
  if (fresh > 0 && !blank)
    return (
      <Button
        variant="filled"
        onClick={() => {
          seen.see();
          onShow();
        }}
      >
        {`See ${fresh === 1 ? "1 new reply" : `${fresh} new replies`}`}
      </Button>
    );
  return (
    <>
      {/* Quiet until there is something to save: the page has a filled button of its own. */}
      <SubmitButton size={32} variant={blank ? "neutral" : "filled"} pending={pending}>
        Save
      </SubmitButton>
      {refused && <span className="sr-only">{failure?.fields?.seen}</span>}
    </>
  );
}
