"use client";

import { useMemo } from "react";
import { useDraft } from "@/components/form/use-draft";
import { useSave } from "@/components/form/use-save";
import { useToast } from "@/components/ui/Toast";
import { qualifyLeadAction } from "@/lib/leads/actions";
import type { QualifyOffer } from "@/lib/leads/qualify-offer";
import type { QualifyDialogProps } from "./QualifyDialog";
import { askedIn, beginningOf, inputOf, type QualifyDraft } from "./qualify-draft";

export type QualifyFormProps = QualifyDialogProps & { offer: QualifyOffer };

/** What is filled in to qualify a lead, and the press that does it. Each part of the form takes all of it. */
export function useQualifying({ lead, stageId, offer, onQualified }: QualifyFormProps) {
  const { draft, setDraft, dirty } = useDraft(beginningOf(offer, stageId));
  const { show } = useToast();
  const { save, pending, failure, errors, field } = useSave(qualifyLeadAction, (made) => {
    if (!made) return;
    show(`Qualified ${lead.name}.`);
    onQualified(made);
  });
  const asked = askedIn(draft, offer);
  const elsewhere = useUndrawn(failure?.fields, [
    ...["opportunity.name", "stageId", "contact", "account"],
    ...asked.flatMap(([part, { fields }]) => fields.map(({ key }) => `${part}.${key}`)),
  ]);
  return {
    ...{ lead, offer, draft, dirty, asked, field, pending },
    /** The board knows the pipeline, and a company may have but one. */
    asksPipeline: stageId === undefined && offer.stages.length > 1,
    errors: errors.length > 0 ? errors : elsewhere,
    change: (more: Partial<QualifyDraft>) => setDraft((last) => ({ ...last, ...more })),
    qualify: () => save({ leadId: lead.id, ...inputOf(draft, offer) }),
  };
}

export type Qualifying = ReturnType<typeof useQualifying>;

/** Sentences about fields that are not drawn here, such as an owner whom the role does not allow. */
function useUndrawn(fields: Record<string, string> | undefined, drawn: readonly string[]) {
  // The same list until the server answers again, so that the focus goes to it once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn may change while the answer stands
  return useMemo(
    () =>
      Object.entries(fields ?? {})
        .filter(([key]) => !drawn.includes(key))
        .map(([, message]) => ({ message })),
    [fields],
  );
}
