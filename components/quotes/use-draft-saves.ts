import { useState } from "react";
import { useSave } from "@/components/form/use-save";
import { useToast } from "@/components/ui/Toast";
import { changeDraftAction, markAsSentAction } from "@/lib/quotes/actions";
import type { QuoteView } from "@/lib/quotes/view";
import type { QuoteDraft } from "./use-quote-draft";

/** The two ways to keep what is typed into a draft. `pressed` is the one that was taken last. */
export function useDraftSaves(quote: QuoteView, { draft, seen, forget }: QuoteDraft, onSaved: () => void) {
  const toast = useToast();
  const saving = besideFields(
    useSave(changeDraftAction, () => {
      toast.show(`Saved quote ${quote.name}.`);
      onSaved();
    }),
  );
  const sending = besideFields(useSave(markAsSentAction, forget));
  const [isSent, setSent] = useState(false);
  return {
    ...{ saving, sending },
    pressed: isSent ? sending : saving,
    save: () => {
      setSent(false);
      saving.save({ id: quote.id, ...draft, seen });
    },
    send: () => {
      setSent(true);
      sending.save({ id: quote.id, ...draft, seen, total: quote.total });
    },
  };
}

type Saving = Pick<ReturnType<typeof useSave>, "errors" | "failure">;

/** What two people changed stands beside its field. */
const besideFields = <Kept extends Saving>(kept: Kept): Kept =>
  kept.failure?.kind === "conflict" ? { ...kept, errors: [] } : kept;
