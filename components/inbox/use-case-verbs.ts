"use client";

import { attempt } from "@/components/form/attempt";
import { useToast } from "@/components/ui/Toast";
import { type ActionResult, failureOf } from "@/lib/failure";
import { snoozeCaseAction } from "@/lib/inbox/actions";
import type { CasePane } from "@/lib/inbox/pane";
import { updateRecordAction } from "@/lib/records/actions";

/** What the menu of the open case does at a press, and says that it did. */
export function useCaseVerbs({ id, details }: CasePane, onChanged: () => void) {
  const { show } = useToast();
  const escalated = details.form.escalated === "true";
  const tell = async (answer: Promise<ActionResult<unknown>>, said: string) => {
    const failure = failureOf(await attempt(answer));
    show(failure?.message ?? said);
    if (!failure) onChanged();
  };
  return {
    escalated,
    escalate: () =>
      tell(
        updateRecordAction({ type: "case", id, input: { escalated: escalated ? "" : "true" } }),
        escalated ? "No longer escalated." : "Escalated.",
      ),
    bringBack: () => tell(snoozeCaseAction({ id, until: null }), "It is back in the inbox."),
  };
}
